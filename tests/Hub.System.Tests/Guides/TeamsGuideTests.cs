using System.Data.Common;
using Hub.Deciding.Municipalities;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Guides;

/// <summary>
/// Does what docs/teams.md says, command by command: in one process as a team of each kind in each municipality,
/// with workers as a team of each kind.
/// </summary>
public sealed class TeamsGuideTests(SharedNodes nodes, ITestOutputHelper output)
{
    // Nobody's signal goes to these first: a colleague hands something over.
    private static readonly (string To, string Contract)[] HandedOver =
    [
        ("gm0202.leiding.backoffice", "collective"), ("gm0637.leiding.wijkwethouder-oosterheem", "collective"),
        ("gm1509.leiding.gemeentesecretaris", "collective"), ("gm0202.vakafdeling.backoffice", "collective"),
        ("gm0637.vakafdeling", "collective"), ("gm0637.wijkbeheerder.oosterheem", "collective"), ("gm0637.netwerkregisseur", "collective"),
        ("gm1509.zorgcoordinator", "individual"),
    ];

    [Fact]
    public async Task In_one_process_a_team_of_each_kind_opens_accepts_and_closes_its_first_delivery()
    {
        await using var temporary = new TestFolder("teams-hub");
        var folder = HubFolder.Create(receiptSeconds: 30);
        await using var site = new TeamsSite(folder);
        await site.MakeKeysAsync();
        await using (var hub = HubProcess.Start(temporary, "Hub.Standalone", ["run", "--config", folder.Config]))
        {
            await hub.ReadyAsync(new Uri(folder.Adapters, "/health/ready"), TimeSpan.FromMinutes(3));
            await site.SendAsync(Token);
            var seen = await PlayAsync(site, folder, () => LedgerCopy.Sqlite(folder.LedgerFile), KindsOf(folder));
            Assert.Contains(
                "\"description\"",
                await site.PythonAsync("postvak.py", folder.Adapters.ToString().TrimEnd('/'), seen.Sealed),
                StringComparison.Ordinal);
        }
        folder.Delete();
    }

    [Fact]
    public async Task With_workers_on_a_broker_and_a_database_a_team_of_each_kind_does_too()
    {
        await using var workers = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        // With the keys of the template: the command that makes them is the same, and was run above.
        await using var site = new TeamsSite(workers.Folder);
        await workers.StartRouterAsync();
        await workers.StartAdaptersAsync();
        await site.SendAsync(Token);
        var kinds = KindsOf(workers.Folder)
            .GroupBy(one => one.Kind)
            .Select(same => same.OrderBy(one => one.Municipality, StringComparer.Ordinal).First());
        var seen = await PlayAsync(site, workers.Folder, workers.Ledger, kinds);
        var address = $"amqp://hub-{workers.VirtualHost}:{HubFolder.BrokerPassword}@127.0.0.1:{workers.Broker.Port}/{workers.VirtualHost}";

        Assert.Contains(
            "\"description\"",
            await site.PythonAsync("postvak.py", workers.Folder.Router.ToString().TrimEnd('/'), seen.Sealed),
            StringComparison.Ordinal);
        Assert.Contains("\"description\"", await site.PythonAsync("wachtrij.py", address, seen.Queued), StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A team that still has a sealed case afterwards, and one that has a case in its queue.
    private async Task<(string Sealed, string Queued)> PlayAsync(
        TeamsSite site, HubFolder folder, Func<DbConnection> ledger, IEnumerable<(string Municipality, string Kind)> kinds)
    {
        await LedgerCopy.SettledAsync(folder.SpoolFile, ledger, TimeSpan.FromMinutes(2));
        var waiting = await LedgerCopy.WaitingAsync(ledger());
        foreach (var (to, contract) in HandedOver)
        {
            var from = waiting.First(one => one.Contract == contract && one.Team.StartsWith(to[..6], StringComparison.Ordinal)
                && one.Kind == (contract == "individual" ? "wijkzorgnetwerk" : "wijkteam"));
            waiting.Remove(from);
            Assert.Contains("gevraagd over te nemen", await site.HandOverAsync(from.Team, to), StringComparison.Ordinal);
        }
        var cases = waiting
            .Where(one =>
                one is { Contract: "individual", Kind: "wijkzorgnetwerk" } && one.Team.StartsWith("gm0637", StringComparison.Ordinal))
            .Select(one => one.Team)
            .ToArray();
        Assert.Contains("teruggegeven", await site.ReturnAsync(cases[^1]), StringComparison.Ordinal);
        var left = await LedgerCopy.WaitingAsync(ledger());
        var first = kinds.ToDictionary(kind => kind, kind => TeamOf(kind, left));
        await Parallel.ForEachAsync(
            first.Values,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Token },
            async (team, _) =>
            {
                var said = await site.FirstDeliveryAsync(team);
                output.WriteLine($"{team}\n{said}");
                Assert.Contains("aangenomen.", said, StringComparison.Ordinal);
                Assert.Contains("gesloten: opgelost.", said, StringComparison.Ordinal);
            });
        foreach (var team in first.Values)
        {
            Assert.Equal(1, await LedgerCopy.CountAsync(ledger(), $"deliveries WHERE team = '{team}' AND state = 4"));
            Assert.True(await LedgerCopy.CountAsync(ledger(), $"views WHERE team = '{team}'") > 0);
        }
        var still = (await LedgerCopy.WaitingAsync(ledger())).First(one =>
            one is { Contract: "individual" } && one.Team.StartsWith("gm0637.wijkzorgnetwerk", StringComparison.Ordinal));
        Assert.Contains("bewaard in zaak.json", await site.ExportAsync(still.Team), StringComparison.Ordinal);
        return (still.Team, cases[0]);
    }

    private static string TeamOf((string Municipality, string Kind) kind, List<(string Team, string Kind, string Contract)> waiting)
        => waiting
            .Where(one => one.Team.StartsWith(kind.Municipality, StringComparison.Ordinal) && one.Kind == kind.Kind)
            .Select(one => one.Team)
            .FirstOrDefault()
        ?? HandedOver.Single(one => one.To.StartsWith($"{kind.Municipality}.{kind.Kind}", StringComparison.Ordinal)).To;

    private static IEnumerable<(string Municipality, string Kind)> KindsOf(HubFolder folder)
        => MunicipalitySet.Load(folder.Config).Teams.All.Select(team => (team.Id.Value[..6], TeamKindName.Of(team.Kind))).Distinct();
}
