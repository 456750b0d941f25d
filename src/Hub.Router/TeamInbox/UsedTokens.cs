using System.Collections.Concurrent;
using Hub.Contracts.Territory;

namespace Hub.Router.TeamInbox;

/// <summary>
/// The tokens that teams used, until they would have expired anyway: each counts once. Kept in memory, by each router for itself.
/// </summary>
internal sealed class UsedTokens
{
    private readonly ConcurrentDictionary<(TeamId, string), DateTime> used = new();
    private DateTime swept;

    /// <summary>Whether it is used now for the first time.</summary>
    public bool IsFirst(TeamId team, string id, DateTime until, DateTime now)
    {
        if (now - swept > TimeSpan.FromMinutes(1))
        {
            swept = now;
            foreach (var (key, end) in used)
            {
                if (end < now)
                {
                    used.TryRemove(key, out _);
                }
            }
        }
        return used.TryAdd((team, id), until);
    }
}
