using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Deciding.Planning;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Trail;
using Hub.Teams.Sealing;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.System.Tests.Commands;

/// <summary>A wrong kind put right by hand is learned from, and the next such signal goes right; what would make the rules worse is
/// refused.</summary>
public sealed class LearnFromCorrectionsTests : IAsyncDisposable
{
    private readonly CommandFolder folder = new(); // its ledger counts what was decided

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Config => folder.Config;

    private string Beside(string name) => Path.Combine(Config, "..", name);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_triage_put_right_is_learned_and_the_next_such_signal_goes_to_the_right_team(bool isCase)
    {
        var (texts, next) = isCase ? (SmallRules.Texts, SmallRules.Next) : (SmallRules.Figures, SmallRules.NextFigure);
        await SmallRules.PutAsync(Config);
        LetLearn();
        using var rsa = RSA.Create(2048);
        var live = new LiveDeciding(DecidingSet.Load(Config), _ => true);
        var settings = HubSettings.Load(Config);
        MakeKeys();
        await using var bus = await RouterBus.StartAsync(
            new HubSettings(Ledger: settings.Ledger),
            services => services.Substitute<IRulesInUse>(
                new DecidingOtherwise(live, (signal, _) => live.Decide(signal, live.Set.Matrix.DryRunClaim(signal.Source)))));
        var reload = Reload(bus, live, settings);
        await reload.LookAsync(Token);
        foreach (var text in texts)
        {
            await (isCase ? PutRight.PutRightAsync(bus, text, rsa) : PutRight.PutInTheOpenAsync(bus, text, rsa));
        }
        await File.WriteAllTextAsync(Beside("triage.jwk"), TeamJwk.Write(rsa.ExportParameters(true), "k20261101a", withPrivate: true),
            Token);

        var exported = await SmallRules.RunAsync(
            ["corrections", "--export", Beside($"corr-{isCase}.jsonl"), "--key", Beside("triage.jwk"), "--config", Config]);
        var before = live.Set.RuleSet;
        var (_, first) = await PutRight.RouteAsync(bus, next);
        var learned = await SmallRules.RunAsync(
            [
                "rules", "learn", "--config", Config, "--input", .. SmallRules.Labels, "--corrections", Beside($"corr-{isCase}.jsonl"),
                "--output", SmallRules.Weights(Config), "--guard", isCase ? "true" : "false", // five are many beside 350: two turn
            ]);
        await reload.LookAsync(Token);
        var (_, second) = await PutRight.RouteAsync(bus, next);

        Assert.True((exported.Code, learned.Code) == (0, 0), learned.Said);
        Assert.Equal(isCase, learned.Said.Contains("0 wordt 5, van 5", StringComparison.Ordinal));
        Assert.Equal(isCase ? (Given.Wijkteam.Value, Given.Netwerk.Value) : (Given.Netwerk.Value, Given.Wijkteam.Value), (first, second));
        Assert.NotEqual(before, live.Set.RuleSet);
        Assert.Equal(
            [live.Set.RuleSet.Value, before.Value],
            (await new RuleSetNotes(bus.Database, TimeProvider.System).NewestAsync(5, Token)).Select(one => one.RuleSet));
        var (code, said) = await SmallRules.RunAsync(["trail", "rules", "--config", Config]);
        Assert.Equal((0, true), (code, said.Contains(before.Value, StringComparison.Ordinal)));
        var compared = await SmallRules.RunAsync(["config", "compare", Config, Config, "--json"]);
        Assert.Equal(0, compared.Code);
        var counted = JsonNode.Parse(compared.Said)!["sets"]!.AsArray().Single(one => (string?)one!["ruleSet"] == before.Value)!;
        Assert.Equal((6, 5), (counted["decided"]!.GetValue<int>(), counted["corrected"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Corrections_that_make_it_worse_on_the_labelled_signals_are_refused_with_the_figures_and_nothing_is_written()
    {
        await SmallRules.PutAsync(Config);
        var poison = File.ReadLines(SmallRules.Labels[0]).Select(line => JsonNode.Parse(line)!)
            .Where(signal => (string?)signal["expect"]!["kind"] == "individual").Take(20).ToList();
        poison.ForEach(signal => signal["expect"] = new JsonObject { ["kind"] = "collective", ["theme"] = "openbare-ruimte" });
        await File.WriteAllLinesAsync(Beside("poison.jsonl"), poison.Select(signal => signal.ToJsonString()), Token);
        string[] line =
        [
            "rules", "learn", "--config", Config, "--input", .. SmallRules.Labels, "--corrections", Beside("poison.jsonl"),
            "--output", Beside("poisoned.json"),
        ];

        var refused = await SmallRules.RunAsync(line);
        var isThere = File.Exists(Beside("poisoned.json"));
        var (unguarded, _) = await SmallRules.RunAsync([.. line, "--guard", "false"]);

        Assert.Equal((4, false), (refused.Code, isThere));
        Assert.Matches(@"soort goed: \d+ wordt \d+, van 350 signalen", refused.Said);
        Assert.Equal((0, true), (unguarded, File.Exists(Beside("poisoned.json"))));
    }

    [Fact]
    public async Task The_same_corrections_teach_the_same_bytes_and_weigh_more_than_a_signal_of_ours()
    {
        await SmallRules.PutAsync(Config);
        await File.WriteAllLinesAsync(Beside("own.jsonl"), SmallRules.Texts.Select((text, i) => SmallRules.Line($"c-{i}", text,
            "individual")), Token);
        string[] line = ["rules", "learn", "--config", Config, "--guard", "false", "--input", .. SmallRules.Labels];

        string[][] lines =
        [
            [.. line, "--corrections", Beside("own.jsonl"), "--output", Beside("one.json")],
            [.. line, "--corrections", Beside("own.jsonl"), "--output", Beside("two.json")],
            [.. line, Beside("own.jsonl"), "--output", Beside("plain.json")],
        ];
        var codes = await Task.WhenAll(lines.Select(SmallRules.RunAsync));

        Assert.All(codes, one => Assert.Equal(0, one.Code));
        var texts = await Task.WhenAll(new[] { "one", "two", "plain" }.Select(name => File.ReadAllTextAsync(Beside($"{name}.json"),
            Token)));
        Assert.Equal(texts[0], texts[1]);
        Assert.True(ForPerson(texts[0]) > ForPerson(texts[2]));
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    // How strongly "gordijnen" speaks for a person in the weights: column 2 is soort.individual.
    private static int ForPerson(string weights)
    {
        var row = JsonNode.Parse(weights)!["weights"]!.AsObject().First(one => one.Key.EndsWith("gordijnen", StringComparison.Ordinal))
            .Value!.GetValue<string>();
        var bytes = Convert.FromBase64String(row);
        return bytes.Length == 0 ? 0 : BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(2 * sizeof(short)));
    }

    private void LetLearn()
    {
        var file = Path.Combine(Config, "municipalities", "gm0637.json");
        var node = JsonNode.Parse(File.ReadAllText(file))!;
        node["options"]!["learnFromCorrections"] = true;
        File.WriteAllText(file, node.ToJsonString());
    }

    private void MakeKeys()
    {
        var set = KeySet.Load(Config);
        var maker = new KeyMaker(set.Folder, new DateOnly(2026, 11, 3), _ => { });
        maker.Hub();
        set.Missing().Municipalities.ToList().ForEach(code => maker.Municipality(code));
    }

    private DecidingReload Reload(RouterBus bus, LiveDeciding live, HubSettings settings)
        => new(
            new DecidingLoader(Config, settings.KeysFolder), live, HubKeyRing.Load(settings.KeysFolder),
            TeamKeyRing.Load(settings.KeysFolder, live.Set.Municipalities.Teams.Sealed), new NoTeamQueues(),
            new LedgerAlarms(bus.Database, TimeProvider.System, NullLogger<LedgerAlarms>.Instance),
            new RuleSetNotes(bus.Database, TimeProvider.System), TimeProvider.System, NullLogger<DecidingReload>.Instance);
}
