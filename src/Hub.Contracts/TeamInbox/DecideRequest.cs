using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.TeamInbox;

/// <summary>
/// Decides a delivery by hand: a case, a public matter, or both. The old delivery ends; each part goes to its team as a delivery of its
/// own. Where the case stays with its team, only the public matter beside it begins.
/// </summary>
public sealed record DecideRequest
{
    /// <summary>Creates the request.</summary>
    /// <exception cref="ContractViolationException">Neither part is there, or a case both stays and goes.</exception>
    public DecideRequest(
        DecidedCase? asCase = null, DecidedPublic? asPublic = null, SealedLearning? learning = null, bool caseStays = false)
    {
        AsCase = asCase is null && asPublic is null ? throw new ContractViolationException(nameof(asCase), "is required") : asCase;
        AsPublic = asPublic;
        Learning = learning;
        CaseStays = caseStays && asCase is not null
            ? throw new ContractViolationException(nameof(caseStays), "cannot stand beside asCase")
            : caseStays;
    }

    /// <summary>The case about a person; null for none.</summary>
    public DecidedCase? AsCase { get; }

    /// <summary>The public matter; null for none.</summary>
    public DecidedPublic? AsPublic { get; }

    /// <summary>
    /// The content for the municipality's own learning; null where it does not allow that (<see cref="DecisionForm.LearnSeal"/>).
    /// </summary>
    public SealedLearning? Learning { get; }

    /// <summary>Whether the delivery stays what it is and whose it is: its team found a public matter beside the case.</summary>
    public bool CaseStays { get; }

    /// <summary>What the person says that it is.</summary>
    public SignalKind Kind()
        => CaseStays ? SignalKind.Both
            : AsCase is null ? SignalKind.Collective
            : AsPublic is null ? SignalKind.Individual
            : SignalKind.Both;

    /// <inheritdoc/>
    public override string ToString() => nameof(DecideRequest);
}
