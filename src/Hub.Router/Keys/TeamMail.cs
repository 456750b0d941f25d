using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Keys;

/// <summary>
/// Which teams cannot read or answer what they get: a team reads its inbox with a key of its own, or its queue on the broker.
/// </summary>
internal static class TeamMail
{
    /// <summary>
    /// A Dutch line for the teams that can read nothing, and one for those that can read and not accept; nothing where all can.
    /// </summary>
    /// <param name="teams">All teams.</param>
    /// <param name="folder">The keys folder.</param>
    /// <param name="inboxOnly">Whether there is no broker, so that a team's queue is its inbox.</param>
    public static IEnumerable<string> Unread(IEnumerable<Team> teams, KeyFolder folder, bool inboxOnly)
    {
        var owners = folder.Files(KeyFolder.Teams).Select(TeamKeyRing.OwnerOf).ToHashSet(StringComparer.Ordinal);
        var without = teams.Where(team => !owners.Contains(team.Id.Value)).ToLookup(team => !inboxOnly
            && team.Channel == TeamChannel.Amqp, team => team.Id);
        if (without[false].Any())
        {
            yield return "Zonder sleutel en zonder wachtrij: kunnen hun post niet lezen, en alles wordt te laat: "
                + $"{Names(without[false])}. Maak sleutels met: ./hub keys new";
        }
        if (without[true].Any())
        {
            yield return $"Zonder sleutel: lezen hun wachtrij, maar kunnen niets aannemen: {Names(without[true])}. Maak sleutels met: "
                + "./hub keys new";
        }
    }

    private static string Names(IEnumerable<TeamId> teams) => string.Join(", ", teams);
}
