using Hub.Contracts.Territory;

namespace Hub.Router.Delivery;

/// <summary>How teams are reached, as the rules in use say: by a queue of their own, or by nothing but their inbox.</summary>
internal interface ITeamChannels
{
    /// <summary>The queues of all teams that have one.</summary>
    IEnumerable<string> Queues { get; }

    /// <summary>The queue of a team; null for one that reads its inbox over HTTP, and where there is no such team.</summary>
    /// <param name="team">The team.</param>
    string? QueueOf(TeamId team);
}
