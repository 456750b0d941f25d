using Hub.Contracts.FollowUp;

namespace Hub.Router.TeamInbox;

/// <summary>Why a team does not take a delivery up.</summary>
internal sealed record ReturnRequest(ReturnReason Reason);
