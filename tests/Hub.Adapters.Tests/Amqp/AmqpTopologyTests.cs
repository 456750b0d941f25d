using System.Text;
using Hub.Adapters.Amqp;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.FollowUp;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>
/// An operator changes a partner's virtual host while the hub reads it:
/// nothing is parked anew, and nobody is left without a result.
/// </summary>
public sealed class AmqpTopologyTests(AmqpBroker nodes) : IClassFixture<AmqpBroker>
{
    private const string Group = "politie-10-overlast-jeugd.json";

    [Fact]
    public async Task Where_the_queue_of_results_was_deleted_a_message_is_set_apart_once_and_its_result_comes_all_the_same()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();
        var channel = await amqp.PartnerChannel();
        await amqp.Delete(AmqpTopology.Results);

        await AmqpFixture.Publish(channel, [0xFF, 0xFE, 0x00], "onleesbaar");
        await AmqpFixture.Publish(channel, Samples.Bytes(Group), "goed");

        await amqp.Topology();
        var results = await AmqpFixture.Results(await amqp.PartnerChannel(), 2);
        Assert.Equal(("encoding", "received"), ((string)results["onleesbaar"]["reasonCode"]!, (string)results["goed"]["state"]!));
        Assert.Equal("PL0600-2026551873", amqp.Host.Open(await amqp.Host.Router.Next()).Id);
        Assert.Equal(1, amqp.Host.Get<AmqpParking>().Count(amqp.Partner).Values.Sum());
    }

    [Fact]
    public async Task Where_the_hubs_own_queue_was_deleted_the_hub_makes_it_again_and_reads_on()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();
        await amqp.Delete(AmqpTopology.Queue);

        await amqp.PublishUntilConfirmed(await amqp.PartnerChannel(), Samples.Bytes(Group), "daarna");

        Assert.Equal("received", (string)(await AmqpFixture.Results(await amqp.PartnerChannel(), 1))["daarna"]["state"]!);
    }

    [Fact]
    public async Task Where_the_exchange_was_deleted_the_hub_makes_it_again_and_the_partner_sends_on()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        await amqp.Topology();
        await (await amqp.OperatorChannel()).ExchangeDeleteAsync(AmqpTopology.Exchange);

        await amqp.Topology();
        await amqp.PublishUntilConfirmed(await amqp.PartnerChannel(), Samples.Bytes(Group), "daarna");

        Assert.Equal("received", (string)(await AmqpFixture.Results(await amqp.PartnerChannel(), 1))["daarna"]["state"]!);
    }

    [Fact]
    public async Task Results_that_the_broker_does_not_take_wait_with_an_alarm_while_signals_are_taken_in()
    {
        await using var amqp = await AmqpFixture.Prepare(await nodes.Node);
        await amqp.MayWrite(@"^signals(\.in)?$");
        await amqp.StartHub();
        await amqp.Topology();
        var channel = await amqp.PartnerChannel();

        await AmqpFixture.Publish(channel, [0xFF, 0xFE, 0x00], "onleesbaar");
        await AmqpFixture.Publish(channel, """{"berichttype":"x"}"""u8.ToArray(), "fout");
        for (var number = 0; number < 40; number++)
        {
            await AmqpFixture.Publish(
                channel,
                Encoding.UTF8.GetBytes(Samples.Text(Group).Replace("PL0600-2026551873", $"PL0600-{number}", StringComparison.Ordinal)),
                $"m-{number}");
        }

        var alarms = amqp.Host.Get<AlarmStub>();
        var raised = (await alarms.Next(AlarmCodes.AmqpResults)).AlarmId;
        await amqp.Until(() => amqp.Host.Router.Received.DistinctBy(message => message.SignalId).Count() == 40);
        Assert.Equal(1, amqp.Host.Get<AmqpParking>().Count(amqp.Partner).Values.Sum());
        await amqp.MayWrite(".*");
        var results = await AmqpFixture.Results(await amqp.PartnerChannel(), 42);
        Assert.Equal(
            ("parked", "refused", 40),
            (
                (string)results["onleesbaar"]["state"]!,
                (string)results["fout"]["state"]!,
                results.Values.Count(result => (string)result["state"]! == "received")));
        var cleared = await alarms.Next(AlarmCodes.AmqpResults);
        Assert.Equal((raised, true), (cleared.AlarmId, cleared.Cleared));
        await amqp.Until(() => amqp.Host.Get<StandingAlarms>().Of(AlarmCodes.AmqpResults).Count == 0); // told first, then forgotten
    }

    [Fact]
    public async Task A_queue_that_the_hub_may_not_read_for_a_minute_is_told_and_cleared_when_it_may()
    {
        await using var amqp = await AmqpFixture.Prepare(await nodes.Node);
        await amqp.MayRead("^$");
        var clock = new FakeClock(TimeProvider.System.GetUtcNow());
        var began = clock.GetUtcNow();
        await amqp.StartHub(clock);
        var standing = amqp.Host.Get<StandingAlarms>();
        IReadOnlyList<StandingAlarm> Told()
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return standing.Of(AlarmCodes.AmqpUnreadable);
        }

        await amqp.Until(() => Told() is [{ IsTold: true }]);
        Assert.InRange(standing.Of(AlarmCodes.AmqpUnreadable)[0].Since - began, AmqpIntake.Longest, TimeSpan.MaxValue);
        await amqp.MayRead(".*");

        await amqp.Until(() => Told() is []);
        Assert.Equal([false, true], amqp.Host.Get<AlarmStub>().Of(AlarmCodes.AmqpUnreadable).Select(alarm => alarm.Cleared));
    }

    [Fact]
    public async Task The_same_message_again_is_set_apart_once_and_another_beside_it()
    {
        await using var amqp = await AmqpFixture.Start(await nodes.Node);
        var parking = amqp.Host.Get<AmqpParking>();
        var verdict = new AmqpVerdict.Parked("unreadable", KeepBody: true);

        foreach (var (body, id) in new[] { ("a", "1"), ("a", "1"), ("a", "2"), ("b", "1"), ("", null), ("", null) })
        {
            await parking.ParkAsync(
                amqp.Partner, verdict,
                new AmqpMessage(Encoding.UTF8.GetBytes(body), id, null, null, 0),
                TestContext.Current.CancellationToken);
        }

        Assert.Equal(4, amqp.Parked("unreadable"));
    }
}
