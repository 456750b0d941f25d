using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>A plan of residents that was decided.</summary>
public sealed record DecidedPlan
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing or out of bounds.</exception>
    public DecidedPlan(DateTimeOffset at, PlanDecision decision)
    {
        At = Require.Moment(at);
        Decision = Require.Present(decision);
    }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What.</summary>
    public PlanDecision Decision { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DecidedPlan);
}
