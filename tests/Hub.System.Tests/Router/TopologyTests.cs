using System.Text.Json;
using Hub.Hosting.Bus;
using Hub.Router.Operations;
using Hub.Router.Routing;
using Hub.Testing.Nodes;

namespace Hub.System.Tests.Router;

public sealed class TopologyTests(SharedNodes nodes)
{
    [Fact]
    public async Task The_broker_imports_what_is_exported_and_the_hub_works_with_it()
    {
        var settings = await Installations.NewAsync(nodes);
        var teams = MunicipalitySet.Load(Path.Combine(Testing.Processes.Repository.Root, "deploy", "config")).Teams;
        var file = Path.Combine(Directory.CreateTempSubdirectory("hub-topology-").FullName, "definitions.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(Topology.Of(settings.Bus with { User = "hub-imported" }, teams)), TestContext.Current.CancellationToken);

        await (await nodes.Rabbit).ControlAsync("import_definitions", file);

        var policies = await (await nodes.Rabbit).ControlAsync("-p", settings.Bus.VirtualHost, "list_policies");
        var queues = await (await nodes.Rabbit).ControlAsync("-p", settings.Bus.VirtualHost, "list_queues", "name", "policy");
        Assert.Contains("hub-limits", policies, StringComparison.Ordinal);
        Assert.Contains($"{HubQueues.Route}\thub-limits", queues, StringComparison.Ordinal);
    }

    [Fact]
    public void No_team_can_speak_for_another_through_the_broker()
    {
        var teams = MunicipalitySet.Load(Path.Combine(Testing.Processes.Repository.Root, "deploy", "config")).Teams;

        var permissions = Topology.Of(new() { User = "hub" }, teams).Permissions.Where(one => one.User != "hub").ToArray();

        Assert.All(permissions, one => Assert.Equal(("^$", "^$"), (one.Configure, one.Write)));
    }

    [Theory]
    [InlineData("hub.signals.route", true)]
    [InlineData("hub.signals.route_error", false)]
    [InlineData("hub.followup.hand-over", true)]
    [InlineData("hub.followup.hand-over_skipped", false)]
    public void No_failed_message_falls_under_the_limits_of_its_queue(string queue, bool limited)
    {
        var policy = Topology.Of(new(), new TeamDirectory([])).Policies.Single(one => one.Name == "hub-limits");

        Assert.Equal(limited, global::System.Text.RegularExpressions.Regex.IsMatch(queue, policy.Pattern, global::System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }
}
