using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.ReadAlong;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Retention;
using Hub.Router.Steering;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using static Hub.Router.Tests.Steering.InviteGiven;

namespace Hub.Router.Tests.Steering;

/// <summary>Reading along ends by itself, and then there is nothing left to read.</summary>
public sealed class InvitingEndsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("expired")]
    [InlineData("ended")]
    [InlineData("closed")]
    [InlineData("moved-on")]
    [InlineData("revised")]
    [InlineData("taken-back")]
    public async Task It_ends_and_then_nobody_reads_it_and_what_was_sealed_is_deleted(string why)
    {
        await using var bus = await RouterBus.StartAsync();
        var signal = Guid.NewGuid();
        var id = await JoinGiven.DeliverAsync(bus, "individueel", signal: signal);
        var actions = bus.Get<DeliveryActions>();
        await actions.AcceptAsync(id, Given.Netwerk, "aanvoerder-1", Token);
        await InviteAsync(bus, id, days: 3);
        var reading = await OneAsync(bus);

        await (why switch
        {
            "expired" => JoinGiven.ExecuteAsync(bus, "UPDATE read_along SET until_at = at WHERE @id = @id", id),
            "ended" => bus.Get<Inviting>().EndAsync(reading, Given.Netwerk, "aanvoerder-2", Token),
            "closed" => actions.CloseAsync(id, Given.Netwerk, "aanvoerder-1", CloseOutcome.Resolved, Token),
            "moved-on" => HandedOverAsync(bus, id),
            "revised" => JoinGiven.DeliverAsync(bus, "individueel en meer", signal: signal, revision: 2, secondsLater: 5),
            _ => EraseAsync(bus, id),
        });


        Assert.Equal((null, FollowUpResult.ReadingEnded), await OpenAsync(bus, reading)); // at once, before anybody looks
        await LookAsync(bus);
        await EndedAsync(bus, WireCode.Read<ReadAlongEnd>(why), why == "ended" ? "aanvoerder-2" : "router");
        Assert.Equal(0, await LookAsync(bus));
        Assert.Equal(FollowUpResult.ReadingEnded, (await OpenAsync(bus, reading)).Result);
    }

    [Fact]
    public async Task An_erasure_deletes_it_in_the_same_act_and_it_goes_a_working_day_after_it_was_read()
    {
        await using var bus = await RouterBus.StartAsync();
        var (one, two) = (await AcceptedAsync(bus), await AcceptedAsync(bus));
        await InviteAsync(bus, one);
        await InviteAsync(bus, two);
        await EraseAsync(bus, one);
        Assert.Equal([two], await bus.QueryAsync("SELECT delivery_id FROM read_along WHERE content IS NOT NULL", row => row.GetGuid(0)));

        var reading = (await bus.QueryAsync(
            "SELECT id FROM read_along WHERE delivery_id = @id", row => row.GetGuid(0), ("@id", two))).Single();
        await OpenAsync(bus, reading);
        await LookAsync(bus, days: 13);
        Assert.Equal(0, await JoinGiven.CountAsync(bus, "read_along WHERE content IS NOT NULL"));
        Assert.Equal(1, await JoinGiven.CountAsync(bus, "read_along WHERE ended_at IS NULL")); // it lasts, and there is nothing to read
        await JoinGiven.ExecuteAsync(bus, "UPDATE read_along SET delete_after = 1 WHERE id = @id", reading);
        Assert.Equal((null, FollowUpResult.ReadingGone), await OpenAsync(bus, reading));

        await new RetentionSweep(
            bus.Database, new RetentionSettings(), new FakeClock(TimeProvider.System.GetUtcNow().AddDays(184))).RunAsync(Token);
        Assert.Equal(0, await JoinGiven.CountAsync(bus, "read_along"));
    }
}
