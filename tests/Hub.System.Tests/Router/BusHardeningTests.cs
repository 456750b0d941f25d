using System.Text;
using Hub.Configuration;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hub.System.Tests.Router;

/// <summary>What the library does by default and the hub must not, seen on the real host and broker.</summary>
public sealed class BusHardeningTests(SharedNodes nodes)
{
    private const string Secret = "bsn 999990342 van de melder";

    [Fact]
    public async Task A_failing_consumer_publishes_no_fault_and_leaves_no_text_in_the_error_queue()
    {
        var token = TestContext.Current.CancellationToken;
        var settings = await Installations.NewAsync(nodes);
        using var host = await StartAsync(settings.Bus);
        await host
            .Services.GetRequiredService<IHubBus>()
            .SendAsync(
                HubQueues.Accept,
                new DeliveryAccepted(Guid.NewGuid(), Given.Wijkteam, "wijkteam-1", DateTimeOffset.UnixEpoch),
                token);

        var failed = await Broker.GetAsync(settings.Bus, $"{HubQueues.Accept}_error");
        var headers = failed.BasicProperties.Headers!.ToDictionary(
            header => header.Key,
            header => header.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{header.Value}",
            StringComparer.Ordinal);
        var exchanges = await (await nodes.Rabbit).ControlAsync("-p", settings.Bus.VirtualHost, "list_exchanges", "name");
        await host.StopAsync(token);

        Assert.Equal("bug.InvalidOperationException", headers["hub-code"]);
        Assert.DoesNotContain(
            headers,
            header =>
                header.Value.Contains("999990342", StringComparison.Ordinal)
                || header.Key.StartsWith("MT-Host", StringComparison.Ordinal)
                || header.Key.StartsWith("MT-Fault", StringComparison.Ordinal));
        Assert.DoesNotContain("Fault", exchanges, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_reported_to_the_maker_of_the_library()
    {
        var settings = await Installations.NewAsync(nodes);
        using var host = await StartAsync(settings.Bus);

        Assert.False(host.Services.GetRequiredService<IOptions<MassTransit.UsageTelemetryOptions>>().Value.Enabled);
        Assert.Equal("false", Environment.GetEnvironmentVariable("MASSTRANSIT_USAGE_TELEMETRY"));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_message_that_no_queue_takes_is_a_fault()
    {
        var settings = await Installations.NewAsync(nodes);
        using var host = await StartAsync(settings.Bus);

        await Assert.ThrowsAsync<BusUnavailableException>(() =>
            host
                .Services.GetRequiredService<IHubBus>()
                .SendAsync(
                    "hub.nobody.listens",
                    new DeliveryClosed(Guid.NewGuid(), Given.Wijkteam, "wijkteam-1", DateTimeOffset.UnixEpoch),
                    TestContext.Current.CancellationToken));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IHost> StartAsync(BusSettings settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHubBus(settings, bus => bus.AddConsumer<Failing, FailingDefinition>());
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            BusHealthStatus.Healthy,
            await host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(60)));
        return host;
    }

    private sealed class Failing : IConsumer<DeliveryAccepted>
    {
        public Task Consume(ConsumeContext<DeliveryAccepted> context) => throw new InvalidOperationException(Secret);
    }

    private sealed class FailingDefinition : ConsumerDefinition<Failing>
    {
        public FailingDefinition() => EndpointName = HubQueues.Accept;
    }
}
