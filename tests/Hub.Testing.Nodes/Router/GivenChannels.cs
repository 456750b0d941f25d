using Hub.Contracts.Territory;
using Hub.Router.Delivery;

namespace Hub.Testing.Nodes.Router;

/// <summary>Every team has a queue, or none has.</summary>
internal sealed class GivenChannels(bool inboxOnly) : ITeamChannels
{
    public IEnumerable<string> Queues => inboxOnly ? [] : Given.Teams.Keys.Select(team => $"team.{team}");

    public string? QueueOf(TeamId team) => inboxOnly ? null : $"team.{team}";
}
