using Hub.Contracts.Territory;

namespace Hub.Router.Delivery;

/// <summary>The queue of a team; null for a team that reads its inbox over HTTP.</summary>
/// <param name="team">The team.</param>
internal delegate string? TeamQueue(TeamId team);
