using System.Text.Json;
using Hub.Adapters.Amqp;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Bus;
using Hub.Standalone.Commands.Configuring;
using Hub.Standalone.Commands.Operating;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Hub.System.Tests.Router;

public sealed class TopologyTests
{
    private const string Partner = "partner.politie-eenheid-voorbeeld";

    [Fact]
    public async Task The_broker_imports_what_is_exported_and_the_hub_works_with_it()
    {
        await using var rabbit = await RabbitNode.StartAsync(); // its own: definitions hold users, and users are of a whole broker
        var host = await rabbit.NewVirtualHostAsync();
        var teams = MunicipalitySet.Load(Path.Combine(Testing.Processes.Repository.Root, "deploy", "config")).Teams;
        var file = Path.Combine(Directory.CreateTempSubdirectory("hub-topology-").FullName, "definitions.json");
        await File.WriteAllTextAsync(
            file,
            JsonSerializer.Serialize(RouterTopology.Of(new() { User = "hub-imported", VirtualHost = host }, teams)),
            TestContext.Current.CancellationToken);

        await rabbit.ControlAsync("import_definitions", file);

        var policies = await rabbit.ControlAsync("-p", host, "list_policies");
        var queues = await rabbit.ControlAsync("-p", host, "list_queues", "name", "policy");
        Assert.Contains("hub-limits", policies, StringComparison.Ordinal);
        Assert.Contains($"{HubQueues.Route}\thub-limits", queues, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_export_a_partner_can_send_to_its_own_host_and_do_nothing_else()
    {
        await using var rabbit = await RabbitNode.StartAsync();
        var folder = Path.Combine(Testing.Processes.Repository.Root, "deploy", "config");
        var partners = HubConfiguration.Check(folder, TimeProvider.System).Partners;
        var file = Path.Combine(Directory.CreateTempSubdirectory("hub-topology-").FullName, "definitions.json");
        await File.WriteAllTextAsync(
            file,
            JsonSerializer.Serialize(
                RouterTopology
                    .Of(new() { User = "hub-partners", VirtualHost = "hub-partners" }, new TeamDirectory([]))
                    .With(PartnerTopology.Of(new() { User = "hub-partners" }, partners))),
            TestContext.Current.CancellationToken);
        await rabbit.ControlAsync("import_definitions", file);
        foreach (var user in (string[])["hub-partners", Partner])
        {
            await rabbit.ControlAsync("change_password", user, HubFolder.BrokerPassword);
        }
        await using var hub = await ConnectAsync(rabbit, "hub-partners");
        await using var partner = await ConnectAsync(rabbit, Partner);

        Assert.True(await AmqpTopology.DeclareAsync(hub, TestContext.Current.CancellationToken));
        await (await partner.CreateChannelAsync(new(true, true))).BasicPublishAsync(
            AmqpTopology.Exchange, "",
            mandatory: true,
            new byte[1]);

        Assert.Null(await (await partner.CreateChannelAsync()).BasicGetAsync(AmqpTopology.Results, autoAck: true));
        await Assert.ThrowsAsync<OperationInterruptedException>(async () =>
            await (await partner.CreateChannelAsync()).BasicGetAsync(AmqpTopology.Queue, autoAck: true));
    }

    [Fact]
    public void No_team_can_speak_for_another_through_the_broker()
    {
        var teams = MunicipalitySet.Load(Path.Combine(Testing.Processes.Repository.Root, "deploy", "config")).Teams;

        var permissions = RouterTopology.Of(new() { User = "hub" }, teams).Permissions.Where(one => one.User != "hub").ToArray();

        Assert.All(permissions, one => Assert.Equal(("^$", "^$"), (one.Configure, one.Write)));
    }

    [Theory]
    [InlineData("hub.signals.route", true)]
    [InlineData("hub.signals.route_error", false)]
    [InlineData("hub.followup.hand-over", true)]
    [InlineData("hub.followup.hand-over_skipped", false)]
    public void No_failed_message_falls_under_the_limits_of_its_queue(string queue, bool limited)
    {
        var policy = RouterTopology.Of(new(), new TeamDirectory([])).Policies.Single(one => one.Name == "hub-limits");

        Assert.Equal(
            limited,
            global::System.Text.RegularExpressions.Regex.IsMatch(
                queue, policy.Pattern,
                global::System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1)));
    }

    private static Task<IConnection> ConnectAsync(RabbitNode rabbit, string user)
        => new ConnectionFactory
        {
            Uri = rabbit.Address(Partner),
            UserName = user,
            Password = HubFolder.BrokerPassword,
        }.CreateConnectionAsync();
}
