using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Http;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>
/// A partner's queue on the hub's own broker, which nobody can reach: told once for the broker, and for the partner only where the hub's
/// own bus works.
/// </summary>
public sealed class AmqpUnreadableTests : IDisposable
{
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();
    private readonly BusPart bus = new();

    public void Dispose() => config.Dispose();

    [Fact]
    public async Task It_is_told_only_while_the_own_bus_works_and_is_over_when_the_partner_sends_so_no_more()
    {
        config.WriteText("keys/broker", $"{Guid.NewGuid():N}");
        config.WriteText("hub.json", """
            { "dataFolder": "data", "http": { "adapters": ["http://127.0.0.1:0"] },
              "bus": { "kind": "rabbitmq", "host": "127.0.0.1", "port": 1, "user": "guest", "password": { "file": "keys/broker" } } }
            """);
        AddPartner("amqp");
        await using var host = await AdapterHost.Start(config, clock: clock, more: services => services.AddSingleton<IReadiness>(bus));
        var standing = host.Get<StandingAlarms>();

        var until = clock.GetUtcNow() + (3 * AmqpIntake.Longest);
        await UntilAsync(() => clock.GetUtcNow() > until && bus.Asked > 5);
        Assert.Empty(standing.Of(AlarmCodes.AmqpUnreadable));

        bus.Ready = true;
        await UntilAsync(() => standing.Of(AlarmCodes.AmqpUnreadable) is [{ IsTold: true }]);

        AddPartner("police");
        await host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single().LookAsync(TestContext.Current.CancellationToken);
        await UntilAsync(() => standing.Of(AlarmCodes.AmqpUnreadable) is []);
        Assert.Equal([false, true], host.Get<AlarmStub>().Of(AlarmCodes.AmqpUnreadable).Select(alarm => alarm.Cleared));
    }

    private void AddPartner(string format) => config.AddPartner("politie-proef", "politie", partner =>
    {
        partner["formats"] = new JsonArray(format);
        if (format == "amqp")
        {
            partner["doors"] = new JsonObject { ["amqp"] = new JsonObject { ["virtualHost"] = "politie-proef" } };
        }
    });

    private Task UntilAsync(Func<bool> condition) => Posix.UntilAsync(
        () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(condition());
        },
        TimeSpan.FromMinutes(3), "it was so");

    private sealed class BusPart : IReadiness
    {
        private int asked;

        public volatile bool Ready;

        public int Asked => asked;

        public string Name => "bus";

        public ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref asked);
            return ValueTask.FromResult(Ready);
        }
    }
}
