using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// Real workers, broker and database, and the same hub later: what is past its time is in no store, parked and never accepted included.
/// </summary>
public sealed class RetentionTests(SharedNodes nodes)
{
    // What holds content, and what holds ids, codes and times; the register of provisions and the records of deletion have terms of their
    // own. What the later hub itself says (reminders, escalations, and whatever alarm a hub raises that slept for half a year) is new.
    private static readonly string[] Content =
    [
        "bodies WHERE delivery_id NOT IN (SELECT id FROM deliveries WHERE partner = 'hub')", "parked",
    ];
    private static readonly string[] Trail =
    [
        "deliveries WHERE partner <> 'hub'", "signals", "views",
        $"alarms WHERE at < {TimeProvider.System.GetUtcNow().AddDays(30).ToUnixTimeMilliseconds()}",
        "trail WHERE action NOT IN ('expire', 'remind', 'escalate', 'retain', 'raise-alarm', 'clear-alarm')",
    ];

    [Fact]
    public async Task Content_and_trail_past_their_time_are_found_in_no_store()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 3);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var load = site.Load(30);
        await load.SendAllAsync(senders: 4);
        await RouteQueue.SendDamagedAsync(site);
        await Posix.UntilAsync(async () => await site.ParkedAsync() == 1, TimeSpan.FromSeconds(30), "the damaged message is parked");
        await site.SettledAsync();
        var before = await Task.WhenAll(Content.Concat(Trail).Select(site.RowsAsync));
        await site.StopHardAsync();

        await site.StartLaterAsync(days: 5);
        await Posix.UntilAsync(async () => await site.ParkedAsync() == 0, TimeSpan.FromMinutes(3), "what is parked is past its three days");
        var bodies = await site.RowsAsync("bodies");
        await site.StopHardAsync();
        await site.StartLaterAsync(days: 200);
        foreach (var what in Content.Concat(Trail))
        {
            await Posix.UntilAsync(
                async () => await site.RowsAsync(what) == 0,
                TimeSpan.FromMinutes(3),
                $"half a year later nothing is left of {what}");
        }
        await Posix.UntilAsync(
            async () => await site.SpooledAsync() == 0,
            TimeSpan.FromMinutes(3),
            "half a year later nothing is left in the spool");
        var provisions = await site.RowsAsync("provisions");

        Assert.True(
            before[0] > 0 && before[1] == 1 && bodies > 0 && provisions > 0,
            $"{string.Join(' ', before)}, then {bodies} bodies, then {provisions} provisions");
    }
}
