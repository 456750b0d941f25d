using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes.Router;

namespace Hub.Router.Tests.Erasure;

public sealed class SignalErasureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_its_source_erased_is_gone_from_the_team_and_the_trail_says_so_once()
    {
        await using var bus = await RouterBus.StartAsync();
        var signal = Given.Signal("individueel");
        await bus.SendAsync(signal);
        await bus.Get<ReceiptBox>().TakeAsync(1);

        await EraseAsync(bus, signal, signal.Partner);
        await EraseAsync(bus, signal, signal.Partner);

        var heard = await bus.Get<ReceiptBox>().TakeOutcomesAsync(2);
        Assert.All(heard, outcome => Assert.Equal((signal.SignalId, OutcomeState.Erased), (outcome.SignalId, outcome.State)));
        Assert.Single(heard.Select(outcome => outcome.At).Distinct());
        Assert.Equal(0, await CountAsync(bus, "bodies"));
        Assert.Equal(0, await CountAsync(bus, "deliveries WHERE state NOT IN (7, 8)"));
        Assert.Equal(1, await CountAsync(bus, "trail WHERE action = 'erase' AND result = 'erased-at-source'"));
        Assert.Equal(1, await CountAsync(bus, "trail WHERE action = 'withdraw' AND result = 'erased-at-source'"));
        Assert.Equal(1, await CountAsync(bus, "provisions"));
    }

    [Fact]
    public async Task Another_partner_and_an_earlier_revision_erase_nothing()
    {
        await using var bus = await RouterBus.StartAsync();
        var first = Given.Signal("individueel");
        var second = Given.Signal("individueel, en nu meer", first.SignalId, 2);
        await bus.SendAsync(first);
        await bus.Get<ReceiptBox>().TakeAsync(1);
        await bus.SendAsync(second);
        await bus.Get<ReceiptBox>().TakeAsync(1);

        await EraseAsync(bus, second, new PartnerId("iemand-anders"));
        await EraseAsync(bus, first, first.Partner);

        await bus.Get<ReceiptBox>().TakeOutcomesAsync(2);
        Assert.Equal(1, await CountAsync(bus, "bodies"));
    }

    private static Task EraseAsync(RouterBus bus, SignalReceived signal, PartnerId partner)
        => bus.Get<IHubBus>()
            .SendAsync(
                HubQueues.Erase,
                new SignalErased(signal.SignalId, signal.Revision, partner, DateTimeOffset.UnixEpoch.AddYears(56)),
                Token);

    private static async Task<long> CountAsync(RouterBus bus, string what)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {what}", row => row.GetInt64(0)))[0];
}
