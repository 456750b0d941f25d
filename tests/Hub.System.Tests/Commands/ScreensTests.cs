using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Router.FollowUp;
using Hub.Standalone;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>Each operator's screen on a ledger in which everything happened: Dutch words, and Dutch local time.</summary>
public sealed partial class ScreensTests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_operator_reads_is_Dutch_and_in_Dutch_time()
    {
        await using var folder = new TestFolder("screens");
        var config = Configuration(folder);
        await using var bus = await RouterBus.StartAsync(
            new HubSettings(Ledger: new LedgerSettings(File: folder.Combine("data", "ledger.db"))));
        var signals = await FillAsync(bus);

        var screens = new List<string>();
        foreach (var line in (string[])
            ["status", "signals", "alarms", "alarms --all", "parked list", .. signals.Select(signal => $"signal {signal}")])
        {
            screens.Add(await RunAsync($"{line} --config {config}"));
            output.WriteLine($"$ ./hub {line}\n{screens[^1]}");
        }

        Assert.All(screens, screen => Assert.Empty(English.Matches(Quoted.Replace(screen, "")).Select(found => found.Value).Distinct()));
        Assert.All(screens, screen => Assert.Empty(ForeignTime.Matches(screen).Select(found => found.Value)));
        Assert.Contains("03-11-2026 08:12:00", string.Concat(screens), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_configuration_or_a_signal_is_told_in_Dutch()
    {
        await using var folder = new TestFolder("screens");
        var config = Configuration(folder);
        var signal = folder.Combine("signal.json");
        await File.WriteAllTextAsync(
            signal,
            """{"id":"x","source":"inwoner","municipality":"GM1","reportedAt":"2026-11-04T09:07:00+01:00","description":"x"}""",
            Token);
        var screens = new List<string>
        {
            await RunAsync($"config explain --signal {signal} --config {config}"),
            await RunAsync($"config matrix --municipality GM1 --config {config}"),
        };
        await File.WriteAllTextAsync(
            Path.Combine(config, "hub.json"),
            """{"dataFolder":7,"zoiets":1,"bus":{"kind":"konijn"},"http":{"adapters":["ftp://x"]}}""",
            Token);
        await File.WriteAllTextAsync(Path.Combine(config, "municipalities", "gm0637.json"), "{", Token);
        foreach (var line in (string[])["status", "signals", "queues", $"config explain --signal {signal}"])
        {
            screens.Add(await RunAsync($"{line} --config {config}"));
        }

        screens.ForEach(output.WriteLine);
        Assert.All(screens, screen => Assert.NotEqual("", screen));
        Assert.All(screens, screen => Assert.Empty(English.Matches(Quoted.Replace(screen, "")).Select(found => found.Value).Distinct()));
        Assert.Contains("moet GM met vier cijfers zijn", screens[0], StringComparison.Ordinal);
        Assert.Contains("zoiets: is geen bekende sleutel", string.Concat(screens), StringComparison.Ordinal);
    }

    private static string Configuration(TestFolder folder)
    {
        var config = folder.Combine("config");
        Repository.CopyFolder(Repository.ShippedConfiguration, config);
        Directory.CreateDirectory(folder.Combine("data"));
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(config, "hub.json")))!;
        settings["dataFolder"] = "../data";
        File.WriteAllText(Path.Combine(config, "hub.json"), settings.ToJsonString());
        return config;
    }

    // Routed, split, refused, parked, superseded; accepted, closed, offered, returned, withdrawn; an alarm.
    private static async Task<List<Guid>> FillAsync(RouterBus bus)
    {
        var actions = bus.Get<DeliveryActions>();
        SignalReceived[] sent =
        [
            Given.Signal("individueel"),
            Given.Signal("collectief, individueel"),
            Given.Signal("geweigerd"),
            Given.Signal("collectief, acuut"),
            Given.Poison(),
        ];
        await bus.RouteAsync(sent);
        await bus.RouteAsync(Given.Signal("individueel", sent[3].SignalId, revision: 2));
        var cases = await bus.QueryAsync("SELECT id FROM deliveries WHERE contract = 'individual'", row => row.GetGuid(0));
        await actions.AcceptAsync(cases[0], Given.Netwerk, "aanvoerder-1", Token);
        await actions.CloseAsync(cases[0], Given.Netwerk, "aanvoerder-1", null, Token);
        var (key, content) = Given.Seal(Given.Triage, cases[1], null!);
        await actions.ReturnAsync(
            cases[1],
            Given.Netwerk, "aanvoerder-1", ReturnReason.WrongKind,
            new ResealedContent(key, content),
            Token);
        return [.. sent.Select(one => one.SignalId)];
    }

    private static async Task<string> RunAsync(string line)
    {
        var root = new Command("hub");
        // Two parts of it, which the command line joins.
        RouterCommands.All(null, null).Where(command => command.Name != "team").ToList().ForEach(root.Add);
        using var said = new StringWriter();
        await root.Parse(line.Split(' ')).InvokeAsync(new InvocationConfiguration { Output = said, Error = said }, Token);
        return said.ToString();
    }

    // Names of rules and codes that an operator looks up or types again stand in brackets or are one word with a point.
    [GeneratedRegex(@"\[[^\]]*\]|\b[a-z]+(\.[a-z-]+)+\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted { get; }

    [GeneratedRegex(
        @"\b(the|and|not|for|from|this|that|routed|refused|superseded|pending|delivered|accepted|closed|withdrawn"
            + @"|returned|offered|handing|individual|collective|both|viewed|true|false|normal|high|wrong-[a-z]+|route|accept|close"
            + @"|return|due|since|must|be|required|has|known|here|does|exist|file|line)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex English { get; }

    [GeneratedRegex(
        @"\d{4}-\d\d-\d\d|T\d\d:\d\d|\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d)|UTC",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ForeignTime { get; }
}
