using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;
using Hub.Router.Delivery;

namespace Hub.Router.InUse;

/// <summary>How the teams of the set in use are reached; each question asks that set, so that a reload reaches who asks.</summary>
/// <param name="live">The set in use.</param>
/// <param name="inboxOnly">Whether the installation has no broker, so that every team reads its inbox.</param>
internal sealed class TeamChannels(LiveDeciding live, bool inboxOnly) : ITeamChannels
{
    /// <inheritdoc/>
    public IEnumerable<string> Queues
        => inboxOnly ? [] : live.Teams.All.Where(team => team.Channel == TeamChannel.Amqp).Select(team => team.Queue);

    /// <inheritdoc/>
    public string? QueueOf(TeamId team)
        => !inboxOnly && live.Teams.Find(team) is { Channel: TeamChannel.Amqp } known ? known.Queue : null;
}
