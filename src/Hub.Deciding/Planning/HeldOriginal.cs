using Hub.Contracts.Individual;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Planning;

/// <summary>
/// What a person at triage needs to make a case of what went to a collective team: the content as triage may read it. It is sealed for that
/// desk before it leaves the router's memory.
/// </summary>
/// <param name="Reader">The municipality's triage desk.</param>
/// <param name="Basis">On which basis it may be a case.</param>
/// <param name="Content">The signal as that desk may read it; of a split signal the public half alone.</param>
internal sealed record HeldOriginal(TeamId Reader, LegalBasis Basis, CaseContent Content)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(HeldOriginal)} {Reader}";
}
