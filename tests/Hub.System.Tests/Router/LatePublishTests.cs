using System.Text.Json;
using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Hosting.Bus;
using Hub.Router.Delivery;
using Hub.Router.Intake;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.System.Tests.Router;

/// <summary>Two routers; the wire of the first hangs while the second takes a newer revision.</summary>
public sealed class LatePublishTests(SharedNodes nodes)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_that_arrives_after_its_withdrawal_is_followed_by_the_withdrawal_once_more()
    {
        var read = await OvertakeAsync(first: "collectief", second: "individueel", Given.Wijkteam);

        Assert.Equal((1, true), read[^1]);
    }

    [Fact]
    public async Task An_older_revision_that_arrives_last_is_followed_by_the_newest_once_more()
    {
        var read = await OvertakeAsync(first: "collectief", second: "collectief, met meer", Given.Wijkteam);

        Assert.Equal((2, false), read[^1]);
    }

    // Revision and whether it takes back, of each message that the first team reads, in its order.
    private async Task<List<(int Revision, bool Withdrawal)>> OvertakeAsync(string first, string second, TeamId team)
    {
        var settings = await Installations.NewAsync(nodes);
        await using var slow = await RouterBus.StartAsync(settings, Hang);
        var wire = (HeldQueues)slow.Get<ITeamQueues>();
        var signal = Given.Signal(first);
        wire.Hold();
        await slow.RouteAsync(signal);
        await using var quick = await RouterBus.StartAsync(settings);
        await quick.Get<SignalBatches>().RouteAsync([Given.Signal(second, signal.SignalId, 2)], Token);
        await quick.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state IN (1, 7)", 0);

        wire.Release();

        await quick.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE tries > 0", 1); // what the late one overtook is said again
        await quick.UntilAsync("SELECT COUNT(*) FROM deliveries WHERE state IN (1, 7)", 0);
        return await ReadAsync(settings, team);
    }

    private static void Hang(IServiceCollection services)
    {
        var inner = services.Last(one => one.ServiceType == typeof(ITeamQueues)).ImplementationType!;
        services.Replace(
            ServiceDescriptor.Singleton<ITeamQueues>(provider => new HeldQueues(
                (ITeamQueues)ActivatorUtilities.CreateInstance(provider, inner))));
    }

    private static async Task<List<(int, bool)>> ReadAsync(HubSettings settings, TeamId team)
    {
        await using var connection = await BrokerConnections.Factory(settings.Bus, "test").CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        var read = new List<(int, bool)>();
        while (await channel.BasicGetAsync($"team.{team}", autoAck: true, Token) is { } message)
        {
            using var json = JsonDocument.Parse(message.Body);
            read.Add(
                (
                    json.RootElement.GetProperty("data").GetProperty("revision").GetInt32(),
                    message.BasicProperties.MessageId!.EndsWith(".withdrawal", StringComparison.Ordinal)));
        }
        return read;
    }
}
