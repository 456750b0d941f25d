using System.Text.Json.Nodes;
using Hub.Hosting.Bus;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;
using RabbitMQ.Client;

namespace Hub.System.Tests.Router;

/// <summary><c>./hub topology check</c> on a real broker: what the hub exported is no drift, and each change by hand is told with what
/// to do.</summary>
public sealed class TopologyDriftTests(SharedNodes nodes)
{
    private const string Team = "team.gm0637.wijkteam.centrum";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_exported_and_loaded_is_no_drift_and_each_change_by_hand_is_told()
    {
        await using var broker = await RabbitNode.StartAsync(); // its own: definitions hold users, and users are of a whole broker
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30, broker);
        await using var folder = new TestFolder("drift");
        Directory.EnumerateFiles(Path.Combine(site.Folder.Config, "partners"))
            .Where(file => File.ReadAllText(file).Contains("\"amqp\"",
                StringComparison.Ordinal)).ToList().ForEach(File.Delete); // their virtual hosts are other tests' too
        await LoadAsync(site, folder);
        string[] known = ["--known", "guest"];
        var before = await CheckAsync(site, folder, known);

        await using (var connection = await site.Broker.ConnectAsync(site.VirtualHost))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Token))
        {
            await channel.QueueDeleteAsync(HubQueues.Accept, cancellationToken: Token);
            await channel.QueueDeleteAsync(Team, cancellationToken: Token);
            await channel.QueueDeclareAsync(Team, durable: true, exclusive: false, autoDelete: false, TeamQueueForm.Quorum(1),
                cancellationToken: Token);
            await channel.QueueDeclareAsync("team.gm0637.wijkteam.weg", durable: true, exclusive: false, autoDelete: false,
                cancellationToken: Token);
            await channel.QueueDeclareAsync("afgeluisterd", durable: true, exclusive: false, autoDelete: false, cancellationToken: Token);
            await channel.QueueBindAsync("afgeluisterd", HubQueues.Route, "", cancellationToken: Token);
        }
        await site.Broker.ControlAsync("-p", site.VirtualHost, "clear_policy", "hub-limits");
        await site.Broker.ControlAsync("-p", site.VirtualHost, "set_policy", "--priority", "9", "van-iemand", "^team",
            """{"max-length":1}""");
        var told = await CheckAsync(site, folder, known);
        var (_, json) = await CheckAsync(site, folder, [.. known, "--json"]);

        Assert.True(before.Code == 0, before.Output);
        Assert.Equal("De broker is zoals de hub hem wil.", before.Output.Trim());
        Assert.Equal(1, told.Code);
        Assert.Equal(
            [
                "differs queues " + Team, "extra bindings hub.signals.route -> afgeluisterd", "extra policies van-iemand",
                    "extra queues afgeluisterd",
                "extra queues team.gm0637.wijkteam.weg", "missing bindings hub.followup.accept -> hub.followup.accept",
                    "missing policies hub-limits",
                "missing queues hub.followup.accept",
            ],
            JsonNode.Parse(json)!["differences"]!.AsArray().Select(one =>
                $"{one!["kind"]} {one["part"]} {one["name"]}").Order(StringComparer.Ordinal));
        Assert.Contains($"anders: wachtrij {Team} in {site.VirtualHost} (x-queue-type is quorum, moet zijn classic", told.Output,
            StringComparison.Ordinal);
        Assert.Contains("doe: wat de hub stuurt gaat hierlangs ook ergens anders heen", told.Output, StringComparison.Ordinal);
        Assert.Contains("doe: dit team is er niet meer", told.Output, StringComparison.Ordinal);
        Assert.Contains("doe: ./hub topology apply maakt het", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_definitions_the_hub_sees_its_queues_and_says_what_it_cannot_see()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        var empty = await site.AskAsync("topology", "check");
        await site.CommandAsync("topology", "apply");
        var applied = await site.AskAsync("topology", "check");
        await using (var connection = await site.Broker.ConnectAsync(site.VirtualHost))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Token))
        {
            await channel.QueueDeleteAsync(Team, cancellationToken: Token);
            await channel.QueueDeclareAsync(Team, durable: true, exclusive: false, autoDelete: false, TeamQueueForm.Quorum(1),
                cancellationToken: Token);
        }

        var other = await site.AskAsync("topology", "check");
        await site.CommandAsync("topology", "apply"); // leaves what is there

        Assert.Equal((1, 0, 1), (empty.Code, applied.Code, other.Code));
        Assert.Contains($"ontbreekt: wachtrij {HubQueues.Route}", empty.Output, StringComparison.Ordinal);
        Assert.Contains("--definitions BESTAND", applied.Output, StringComparison.Ordinal);
        Assert.Contains($"anders: wachtrij {Team} in {site.VirtualHost} (x-queue-type)", other.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"rabbitmq_version":"5.0.1","vhosts":[]}""", "nieuwer dan deze hub kent")]
    [InlineData("""{"rabbitmq_version":"3.8.9","vhosts":[]}""", "Werk de broker bij")]
    [InlineData("""{"rabbitmq_version":"4.1.2","vhosts":[]}""", "./hub topology export --target 3.10", "--target", "3.10")]
    [InlineData("""{"rabbitmq_version":"4.1.2"}""", "bevat geen definities van een broker")]
    [InlineData("""{"vhosts":[],"queues":[1]}""", "bevat geen definities van een broker")]
    [InlineData("geen json", "bevat geen definities van een broker")]
    public async Task Definitions_that_cannot_be_used_are_refused_with_what_to_do(string definitions, string words, params string[] options)
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        await using var folder = new TestFolder("drift");
        await File.WriteAllTextAsync(folder.Combine("found.json"), definitions, Token);

        var (code, output) = await site.AskAsync(["topology", "check", "--definitions", folder.Combine("found.json"), .. options]);

        Assert.Equal(2, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_release_4_no_queue_is_left_to_its_default_limit_and_for_3_10_none_has_what_it_would_refuse()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 30);
        var (four, three) = (await ExportAsync(site, "4"), await ExportAsync(site, "3.10"));

        Assert.All(Queues(four).Where(one => one.Kind == "quorum"), one => Assert.Contains(Policies(four), policy =>
            policy.Host == one.Host && policy.Fits(one.Name) && policy.Definition["delivery-limit"] is not null));
        Assert.All(Policies(three), policy => Assert.Equal("queues", policy.To));
        Assert.DoesNotContain("x-queue-version", four.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("4.0.0", "3.10.0"), ((string?)four["rabbitmq_version"], (string?)three["rabbitmq_version"]));
        Assert.Equal(["classic"], Queues(four).Where(one => HubQueues.IsOfTeam(one.Name)).Select(one => one.Kind).Distinct());
    }

    private static async Task LoadAsync(WorkerSite site, TestFolder folder)
    {
        var file = folder.Combine("wanted.json");
        await File.WriteAllTextAsync(file, (await ExportAsync(site, "3.10")).ToJsonString(), Token);
        await site.Broker.ControlAsync("import_definitions", file);
        await site.Broker.ControlAsync("change_password", $"hub-{site.VirtualHost}", HubFolder.BrokerPassword);
    }

    private static async Task<JsonNode> ExportAsync(WorkerSite site, string target)
        => JsonNode.Parse((await site.AskAsync("topology", "export", "--target", target)).Output)!;

    private static async Task<(int Code, string Output)> CheckAsync(WorkerSite site, TestFolder folder, string[] options)
    {
        var file = folder.Combine($"found-{Guid.NewGuid():N}.json");
        await site.Broker.ControlAsync("export_definitions", file);
        return await site.AskAsync(["topology", "check", "--definitions", file, .. options]);
    }

    private static IEnumerable<(string Host, string Name, string Kind)> Queues(JsonNode definitions)
        => definitions["queues"]!.AsArray().Select(one => ((string)one!["vhost"]!, (string)one["name"]!,
            (string)one["arguments"]!["x-queue-type"]!));

    private static IEnumerable<(string Host, string To, JsonNode Definition, Func<string, bool> Fits)> Policies(JsonNode definitions)
        => definitions["policies"]!.AsArray().Select(one => ((string)one!["vhost"]!, (string)one["apply-to"]!, one["definition"]!,
            (Func<string, bool>)(name =>
            global::System.Text.RegularExpressions.Regex.IsMatch(
                name, (string)one["pattern"]!, global::System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)))));
}
