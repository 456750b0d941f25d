using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>One step of an escalation chain: the team of a kind that serves the area, or one team by id. Exactly one of both.</summary>
/// <param name="Kind">The kind that serves the delivery's area.</param>
/// <param name="Team">One team.</param>
internal sealed record EscalationStep(TeamKind? Kind = null, TeamId? Team = null);
