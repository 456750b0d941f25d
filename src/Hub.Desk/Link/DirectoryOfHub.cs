using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;

namespace Hub.Desk.Link;

/// <summary>Who is who, as the hub says it; kept for a minute, since every screen names teams and areas.</summary>
internal sealed class DirectoryOfHub(HubLink hub, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Known? known;

    /// <summary>The directory; the last one known where the hub is away, null where there never was one.</summary>
    public async Task<Names?> GetAsync(CancellationToken cancellationToken)
    {
        if (known is { } fresh && clock.GetUtcNow() - fresh.At < Kept)
        {
            return fresh.Names;
        }
        var answer = await hub.SendAsync(HttpMethod.Get, InboxRoutes.Directory, null, default, cancellationToken);
        if (!answer.IsGood)
        {
            return known?.Names;
        }
        try
        {
            known = new Known(clock.GetUtcNow(), new Names(HubJson.Read<HubDirectory>(answer.Body)));
        }
        catch (ContractViolationException)
        {
            return known?.Names; // a newer hub's
        }
        return known.Names;
    }

    private sealed record Known(DateTimeOffset At, Names Names);
}
