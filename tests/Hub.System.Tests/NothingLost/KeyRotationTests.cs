using Hub.Hosting.Keys;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// New keys for the hub and for a team while real workers are under load: nobody restarts, nothing is parked, nothing is lost.
/// </summary>
public sealed class KeyRotationTests(SharedNodes nodes)
{
    [Fact]
    public async Task Keys_are_rotated_under_load_without_a_restart_and_nothing_is_lost_or_parked()
    {
        const string Team = "gm0202.wijkzorgnetwerk.noordwest";
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 600);
        await site.StartRouterAsync();
        await site.StartAdaptersAsync();
        using var load = site.Load(100_000);
        using var enough = new CancellationTokenSource();
        var sending = load.SendAllAsync(senders: 1, enough.Token);

        await site.CommandAsync("keys", "rotate", "--hub");
        await site.CommandAsync("keys", "rotate", "--team", Team);
        var (hub, team) = (NewestKey(site, "hub", "*.key"), NewestKey(site, "teams", $"{Team}.*.public.jwk"));
        await Posix.UntilAsync(
            async () => await SpooledWithAsync(site, hub) && await SealedWithAsync(site, Team, team),
            HubKeyRing.Settling * 8,
            "what comes in is sealed with the new keys");
        await enough.CancelAsync();
        await sending;
        await site.SettledAsync();
        var parked = await site.ParkedAsync();
        var account = await site.AccountAsync(load);

        Assert.Equal(0, parked);
        Assert.True(account.Good, account.ToString());
    }

    // Id of the newest key of a kind.
    private static string NewestKey(WorkerSite site, string kind, string files)
        => Directory
            .EnumerateFiles(Path.Combine(site.Folder.Config, "keys", kind), files)
            .Select(file => Path.GetFileName(file).Split('.').Single(part => part.Length == 10 && part[0] == 'k'))
            .Max(StringComparer.Ordinal)!;

    // Whether a signal waits in the spool under a content key that this key of the ring wraps.
    private static async Task<bool> SpooledWithAsync(WorkerSite site, string key)
        => await LedgerCopy.CountAsync(
            LedgerCopy.Sqlite(site.Folder.SpoolFile),
            $"signals WHERE key_id IN (SELECT id FROM content_keys WHERE ring_key = '{key}')") > 0;

    // Whether a team has a case that is sealed for this key.
    private static async Task<bool> SealedWithAsync(WorkerSite site, string team, string key)
        => await site.RowsAsync($"bodies WHERE team = '{team}' AND convert_from(content, 'UTF8') LIKE '%\"{key}\"%'") > 0;
}
