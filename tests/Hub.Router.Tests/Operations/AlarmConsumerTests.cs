using Hub.Contracts.FollowUp;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Operations;

public sealed class AlarmConsumerTests
{
    private static readonly Guid Id = Guid.Parse("0197f3a2-6b54-8c1e-9a55-000000000042");

    [Fact]
    public async Task An_alarm_of_the_adapters_stands_open_once_until_its_cause_is_gone()
    {
        await using var bus = await RouterBus.StartAsync();

        await Send(bus, cleared: false);
        await Send(bus, cleared: false);
        await bus.UntilAsync(
            "SELECT COUNT(*) FROM alarms WHERE cleared_at IS NULL AND code = 'partner.silent' AND partner = 'zorg-proef'",
            1);
        await Send(bus, cleared: true);

        await bus.UntilAsync("SELECT COUNT(*) FROM alarms WHERE cleared_at IS NOT NULL", 1);
        await bus.UntilAsync("SELECT COUNT(*) FROM alarms", 1);
    }

    private static Task Send(RouterBus bus, bool cleared)
        => bus.Get<IHubBus>()
            .SendAsync(
                HubQueues.Alarms,
                new OperatorAlarm(
                    Id, new RuleId("partner.silent"),
                    DateTimeOffset.UnixEpoch.AddYears(56),
                    partner: new PartnerId("zorg-proef"),
                    cleared: cleared),
                TestContext.Current.CancellationToken);
}
