using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Trail;
using Hub.Testing.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.InUse;

/// <summary>
/// Municipalities and rules are read anew whole, as partners are: a good set is in use at once, a broken one changes nothing and is told.
/// </summary>
public sealed partial class DecidingReloadTests : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("hub-reload-").FullName;
    private readonly KeyMaker maker;
    private readonly System.Security.Cryptography.RSAParameters pair = KeyMaker.NewPair();
    private readonly ErrorLines<DecidingReload> lines = new();
    private readonly FakeTeamQueues queues = new();
    private LedgerDatabase ledger = null!;
    private LiveDeciding live = null!;
    private TeamKeyRing ring = null!;

    public DecidingReloadTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.ShippedConfiguration, "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("gm0", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(root, Path.GetRelativePath(Repository.ShippedConfiguration, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        maker = new KeyMaker(new KeyFolder(KeysFolder), new DateOnly(2026, 11, 3), _ => { });
        maker.Hub();
    }

    private static MunicipalityCode Municipality { get; } = new("GM1509");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string KeysFolder => Path.Combine(root, "keys");

    [Fact]
    public async Task A_good_set_is_in_use_at_once_and_its_version_stands_in_each_decision()
    {
        var reload = await StartAsync();
        var before = Decide().RuleSet.Value;
        Edit("rules/classification/rules.json", rules => rules["version"] = "2026.7");
        Edit("municipalities/gm1509.json", municipality => municipality["teams"]!.AsArray().Add(
            new JsonObject { ["id"] = "gm1509.vakafdeling.groen", ["kind"] = "vakafdeling", ["name"] = "Groen", ["channel"] = "amqp" }));

        await reload.LookAsync(Token);

        Assert.DoesNotContain("2026.7", before, StringComparison.Ordinal);
        Assert.StartsWith("2026.7", Decide().RuleSet.Value, StringComparison.Ordinal);
        Assert.Equal(TeamKind.Vakafdeling, live.Teams.Find(new TeamId("gm1509.vakafdeling.groen"))?.Kind);
        Assert.Equal(1, queues.Declared);
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Who_may_act_and_who_may_know_follow_the_set_in_use()
    {
        var reload = await StartAsync();
        var (team, facts) = (new TeamId("gm1509.wijkteam.terborg"), ContentFacts.OfCollective(SourceKind.Inwoner));
        var before = (
            live.Staff(team).Contains("boswachter"),
            live.Disclosure.Against(Municipality, facts, TeamKind.Wijkbeheerder) is null);
        Edit(
            "municipalities/gm1509.json",
            municipality => municipality["staff"]!.AsArray().Add(new JsonObject { ["role"] = "boswachter" }));
        Edit(
            "rules/need-to-know.json",
            matrix =>
                matrix["rows"]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == "openbaar-uitvoering")!["destinations"] =
                    new JsonArray("vakafdeling"));

        await reload.LookAsync(Token);

        Assert.Equal((false, true), before);
        Assert.Contains("boswachter", live.Staff(team));
        Assert.Empty(live.Staff(new TeamId("gm1509.wijkteam.nergens")));
        Assert.NotNull(live.Disclosure.Against(Municipality, facts, TeamKind.Wijkbeheerder));
        Assert.Null(live.Disclosure.Against(Municipality, facts, TeamKind.Vakafdeling));
    }

    [Fact]
    public async Task A_broken_set_changes_nothing_lists_every_fault_once_and_raises_an_alarm_that_stands_until_it_is_mended()
    {
        var reload = await StartAsync();
        var running = live.Set;
        var file = Path.Combine(root, "municipalities", "gm1509.json");
        var good = await File.ReadAllTextAsync(file, Token);
        Edit("municipalities/gm1509.json", municipality => municipality.Remove("terms"));
        Edit("rules/complex.json", complex => complex["atLeast"] = 1);

        for (var look = 0; look < 3; look++)
        {
            await reload.LookAsync(Token);
        }

        Assert.Same(running, live.Set);
        Assert.Equal(2, lines.Errors.Count);
        Assert.Contains(lines.Errors, line => line.Contains("municipalities/gm1509.json $.terms", StringComparison.Ordinal));
        Assert.Contains(lines.Errors, line => line.Contains("rules/complex.json $.atLeast", StringComparison.Ordinal));
        Assert.Equal(1, await OpenAsync());

        await File.WriteAllTextAsync(file, good, Token);
        Edit("rules/complex.json", complex => complex["atLeast"] = 3);
        await reload.LookAsync(Token);

        Assert.NotSame(running, live.Set);
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task A_queue_that_could_not_be_made_is_made_at_a_later_look()
    {
        var reload = await StartAsync();
        Edit("rules/complex.json", complex => complex["version"] = "later");
        queues.Away = true;
        await Assert.ThrowsAsync<TimeoutException>(() => reload.LookAsync(Token));
        queues.Away = false;

        await reload.LookAsync(Token);
        await reload.LookAsync(Token);

        Assert.Equal(1, queues.Declared);
    }

    public async ValueTask DisposeAsync()
    {
        await ledger.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private async Task<DecidingReload> StartAsync()
    {
        MakeKeys(MunicipalitySet.Load(root));
        ledger = LedgerFactory.Open(new LedgerSettings(File: Path.Combine(root, "ledger.db")));
        await LedgerScripts.ApplyAsync(ledger, TimeProvider.System, Token);
        var deciding = DecidingSet.Load(root);
        (live, ring) = (new LiveDeciding(deciding, _ => false), TeamKeyRing.Load(KeysFolder, deciding.Municipalities.Teams.Sealed));
        var alarms = new LedgerAlarms(ledger, TimeProvider.System, NullLogger<LedgerAlarms>.Instance);
        return new DecidingReload(
            new DecidingLoader(root, KeysFolder), live, HubKeyRing.Load(KeysFolder), ring, queues, alarms,
            new RuleSetNotes(ledger, TimeProvider.System), TimeProvider.System, lines);
    }

    private RoutingDecision Decide()
        => live.Decide(
            new Signal(
                "t-1", SourceKind.Inwoner, new MunicipalityCode("GM1509"),
                TimeProvider.System.GetUtcNow(),
                "Zwerfvuil op straat",
                location: new SignalLocation(place: "Terborg")),
            null);

    private void Edit(string name, Action<JsonObject> change)
    {
        var file = Path.Combine(root, name);
        var node = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(node);
        File.WriteAllText(file, node.ToJsonString());
    }

    private async Task<long> OpenAsync()
        => (
            await ledger.ReadAsync(
                session =>
                    session.QueryAsync(
                        "SELECT COUNT(*) FROM alarms WHERE code = 'config.routing.refused' AND cleared_at IS NULL",
                        row => row.GetInt64(0),
                        Token),
                Token)
        )[0];
}
