using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Retention;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.FollowUp;

/// <summary>What the partner hears: of the plan, and nothing of its initiator.</summary>
public sealed partial class InitiatorMovesTests
{
    [Fact]
    public async Task The_partner_hears_of_the_plan_and_not_of_who_reached_its_initiator()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));
        var (plan, initiator, actions) = (await IdAsync(bus, "collective"), await IdAsync(bus, "initiator"), bus.Get<DeliveryActions>());

        await actions.AcceptAsync(initiator, Given.Zuidoost, "medewerker-1", Token);
        await actions.ReturnAsync(initiator, Given.Zuidoost, "medewerker-1", ReturnReason.Insufficient, null, Token);
        await actions.AcceptAsync(plan, Given.Zuidoost, "medewerker-1", Token);
        await actions.CloseAsync(plan, Given.Zuidoost, "medewerker-1", null, Token);

        var heard = await bus.Get<ReceiptBox>().TakeOutcomesAsync(2);
        Assert.Equal([OutcomeState.Accepted, OutcomeState.Closed], heard.Select(outcome => outcome.State));
        Assert.Equal(
            ["accepted", "insufficient", "accepted", "closed"],
            await bus.QueryAsync(
                "SELECT result FROM trail WHERE action IN ('accept', 'return', 'close') ORDER BY seq",
                row => row.GetString(0)));
    }

    [Fact]
    public async Task What_nobody_took_up_in_six_months_tells_the_partner_of_the_plan_only()
    {
        await using var bus = await RoutedAsync(Given.Initiative(Melder));
        await bus.KeepOutcomesAsync();

        await new RetentionSweep(
            bus.Database, new RetentionSettings(),
            new FakeClock(TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(190))
        ).RunAsync(Token);

        Assert.Equal(["never-accepted"], await bus.QueryAsync("SELECT reason_code FROM outcomes", row => row.GetString(0)));
        Assert.Empty(await PartsAsync(bus, "deliveries"));
    }
}
