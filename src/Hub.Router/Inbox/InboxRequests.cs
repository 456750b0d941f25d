using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Territory;

namespace Hub.Router.Inbox;

/// <summary>Why content is opened: a code such as <c>behandeling</c>, never a story.</summary>
internal sealed record OpenRequest(string Reason);

/// <summary>Why a delivery comes back; a case with its content sealed anew for the triage desk.</summary>
internal sealed record ReturnRequest(ReturnReason Reason, string? KeyId = null, CompactJwe? Content = null);

/// <summary>To whom a delivery is offered; a case with its content sealed anew for that team.</summary>
internal sealed record HandOverRequest(TeamId ToTeam, string? KeyId = null, CompactJwe? Content = null);
