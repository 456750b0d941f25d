using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;

namespace Hub.Contracts.TeamInbox;

/// <summary>Gives a delivery back; it goes to the municipality's triage.</summary>
/// <param name="Reason">Why the team does not take it up.</param>
/// <param name="KeyId">The key of the triage desk that the content is sealed for; null for a collective delivery, and for one that was only offered.</param>
/// <param name="Content">The case, opened and sealed anew on the team's side for the triage desk: the hub cannot do that.</param>
public sealed record ReturnRequest(ReturnReason Reason, string? KeyId = null, CompactJwe? Content = null);
