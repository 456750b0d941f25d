using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>A command that asks for all that is parked, killed hard in the middle and given again.</summary>
public sealed class ParkedKillTests(SharedNodes nodes, ITestOutputHelper output)
{
    private const string Cause = "bug.InvalidOperationException";
    private const int Count = 2_500;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_9_in_the_middle_and_the_same_command_again_asks_for_each_once()
    {
        await using var temporary = new TestFolder("parked");
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        await ParkAsync(site);
        string[] command = ["parked", "replay-all", "--cause", Cause, "--actor", "beheerder-1", "--config", site.Folder.Config];

        await using var killed = HubProcess.Start(temporary, "Hub.Standalone", command);
        await Posix.UntilAsync(async () => await AskedAsync(site) > 0 || killed.HasEnded, TimeSpan.FromMinutes(2), "it has begun");
        await killed.KillHardAsync();
        var between = await AskedAsync(site);
        output.WriteLine($"asked when it was killed: {between}");
        await using var again = HubProcess.Start(temporary, "Hub.Standalone", command);
        var code = await again.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.InRange(between, 1, Count - 1);
        Assert.Equal(0, code);
        Assert.Equal(0, between % 100); // a hundred at a time, whole
        Assert.Equal(Count, await AskedAsync(site));
        Assert.Equal(Count, await site.RowsAsync("(SELECT object FROM trail WHERE action = 'replay' AND result = 'done' GROUP BY object "
            + "HAVING COUNT(*) = 1) once"));
        Assert.Contains($"Klaar: {Count - between} gedaan, 0 over.", again.Output, StringComparison.Ordinal);
    }

    private static Task<long> AskedAsync(WorkerSite site) => site.RowsAsync("trail WHERE action = 'replay' AND result = 'done'");

    private static async Task ParkAsync(WorkerSite site)
    {
        await using var database = LedgerFactory.Open(HubSettings.Load(site.Folder.Config).Ledger);
        await database.WriteAsync(
            async session =>
            {
                for (var number = 0; number < Count; number++)
                {
                    var row = new ParkedRow(
                        Guid.NewGuid(), Guid.NewGuid(), 1, "corporatie-vb", "GM0637", HubQueues.Route, Cause, new byte[] { 1 }, 1,
                        1_700_000_000_000 + number);
                    await ParkedRows.InsertAsync(session, row, [], Token);
                }
                return true;
            },
            Token);
    }
}
