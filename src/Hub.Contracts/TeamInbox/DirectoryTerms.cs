using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// By when a person answers what is sent now, by the terms and working days of a municipality. For who asks before sending.
/// </summary>
public sealed record DirectoryTerms
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A moment is missing.</exception>
    public DirectoryTerms(DateTimeOffset acute, DateTimeOffset high, DateTimeOffset individual, DateTimeOffset collective)
    {
        Acute = Require.Moment(acute);
        High = Require.Moment(high);
        Individual = Require.Moment(individual);
        Collective = Require.Moment(collective);
    }

    /// <summary>What is about danger, in UTC.</summary>
    public DateTimeOffset Acute { get; }

    /// <summary>What is urgent, in UTC.</summary>
    public DateTimeOffset High { get; }

    /// <summary>What is about a person or household, in UTC.</summary>
    public DateTimeOffset Individual { get; }

    /// <summary>What is a public matter, in UTC.</summary>
    public DateTimeOffset Collective { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DirectoryTerms);
}
