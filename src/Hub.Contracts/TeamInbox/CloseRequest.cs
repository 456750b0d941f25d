using Hub.Contracts.FollowUp;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.TeamInbox;

/// <summary>Closes a delivery; its body may be absent, as it is of clients of before outcomes.</summary>
public sealed record CloseRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">The outcome is unknown.</exception>
    public CloseRequest(CloseOutcome? outcome = null) => Outcome = outcome is { } known ? Require.Known(known, nameof(outcome)) : null;

    /// <summary>What came of it; null where the team does not say. The partner hears it.</summary>
    public CloseOutcome? Outcome { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(CloseRequest);
}
