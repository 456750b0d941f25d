using Hub.Testing.Nodes;
using MassTransit;

namespace Hub.Bench.References;

/// <summary>
/// (M): a MassTransit consumer with raw JSON that sends each message on to another quorum queue, confirmed.
/// Does no work at all.
/// </summary>
internal sealed class BareForwarder : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private BareForwarder(ServiceProvider provider) => this.provider = provider;

    /// <summary>Starts forwarding.</summary>
    public static async Task<BareForwarder> StartAsync(RabbitNode node, string source, string target)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(new Target(new Uri($"exchange:{target}")));
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConsumer<Forwarding>();
            bus.UsingRabbitMq((context, configurator) =>
            {
                configurator.Host("127.0.0.1", (ushort)node.Port, "/", host =>
                {
                    host.Username("guest");
                    host.Password("guest");
                });
                configurator.PrefetchCount = 300;
                configurator.UseRawJsonSerializer();
                configurator.ReceiveEndpoint(source, endpoint =>
                {
                    endpoint.SetQuorumQueue(1);
                    endpoint.ConfigureConsumeTopology = false;
                    endpoint.PublishFaults = false;
                    endpoint.ConfigureConsumer<Forwarding>(context);
                });
            });
        });
        var built = services.BuildServiceProvider();
        await built.GetRequiredService<IBusControl>().StartAsync();
        return new BareForwarder(built);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await provider.GetRequiredService<IBusControl>().StopAsync();
        await provider.DisposeAsync();
    }

    private sealed record Target(Uri Address);

    private sealed class Forwarding(Target target) : IConsumer<Body>
    {
        public async Task Consume(ConsumeContext<Body> context)
        {
            var endpoint = await context.GetSendEndpoint(target.Address);
            await endpoint.Send(context.Message, context.CancellationToken);
        }
    }
}

/// <summary>The message that the bare forwarder carries: as large as a signal, and nothing in it to think about.</summary>
public sealed record Body(string SignalId, string Content);
