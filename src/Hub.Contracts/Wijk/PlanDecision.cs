using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>
/// What the receiver of residents' plans decides: an amount, or what is offered instead. A refusal without an alternative does not exist.
/// </summary>
public sealed record PlanDecision
{
    /// <summary>The most euros that fit in a decision.</summary>
    public const int MostEuros = 1_000_000;

    /// <summary>Creates the decision.</summary>
    /// <exception cref="ContractViolationException">Neither is there, or both are, or one is out of bounds.</exception>
    public PlanDecision(int? amount = null, PlanAlternative? alternative = null)
    {
        Amount = amount is { } euros ? Require.Between(euros, 0, MostEuros, nameof(amount)) : null;
        Alternative = alternative is { } other ? Require.Known(other, nameof(alternative)) : null;
        if (amount is null == alternative is null)
        {
            throw new ContractViolationException(nameof(alternative), "must be there where no amount is, and only there");
        }
    }

    /// <summary>Euros granted; 0 for a plan that needs none. Null for a plan that was declined.</summary>
    public int? Amount { get; }

    /// <summary>What is offered instead; null for a plan that was granted.</summary>
    public PlanAlternative? Alternative { get; }

    /// <summary>The reason code that the partner hears with the ending.</summary>
    public string Code() => Alternative is { } other ? PlanCodes.Declined(other) : PlanCodes.Granted;

    /// <inheritdoc/>
    public override string ToString() => nameof(PlanDecision);
}
