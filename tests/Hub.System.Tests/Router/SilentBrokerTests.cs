using Hub.Hosting.Bus;
using Hub.Router.Intake.Feed;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;

namespace Hub.System.Tests.Router;

/// <summary>
/// A broker that says nothing any more, in the midst of a question: found by a long soak, where a router ended for it again and again.
/// </summary>
public sealed class SilentBrokerTests(SharedNodes nodes)
{
    [Fact]
    public async Task A_question_that_is_never_answered_ends_no_service_and_is_asked_again()
    {
        var settings = await Installations.NewAsync(nodes);
        await using var wire = Wire.To(settings.Bus.Port);
        await using var bus = await RouterBus.StartAsync(settings with { Bus = settings.Bus with { Port = wire.Port } });
        var watch = bus.Get<IEnumerable<IHostedService>>().OfType<ErrorQueueWatch>().Single().ExecuteTask!;
        wire.HoldAt(ErrorQueueWatch.Dead);
        await Posix.UntilAsync(() => Task.FromResult(wire.Holds), TimeSpan.FromMinutes(3), "it looks into the last queue");
        var before = wire.Accepted;

        await Posix.UntilAsync(
            () => Task.FromResult(watch.IsCompleted || wire.Accepted > before),
            TimeSpan.FromMinutes(3),
            "it gives up waiting, and looks again");
        wire.Release();

        Assert.False(watch.IsCompleted, watch.Exception?.ToString());
        await using var connection = await BrokerConnections
            .Factory(settings.Bus, "test")
            .CreateConnectionAsync(TestContext.Current.CancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: TestContext.Current.CancellationToken);
        await channel.QueueDeclareAsync(ErrorQueueWatch.Dead, durable: true, exclusive: false, autoDelete: false);
        await channel.BasicPublishAsync("", ErrorQueueWatch.Dead, "{}"u8.ToArray());
        await bus.UntilAsync("SELECT COUNT(*) FROM parked", 1);
    }
}
