using Hub.Router.FollowUp;
using Hub.Router.Ledger;
using Hub.Router.Retention;
using Hub.Router.Tests.Routing;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Retention;

public sealed class RetentionSweepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Content_is_gone_a_day_after_acceptance_and_the_trail_is_not()
    {
        await using var bus = await RouterBus.StartAsync();
        var sweep = await AcceptedAsync(bus);

        await sweep(TimeSpan.FromHours(23)).RunAsync(Token);
        var before = await CountAsync(bus, "bodies");
        await sweep(TimeSpan.FromHours(25)).RunAsync(Token);

        Assert.Equal((1, 0), (before, await CountAsync(bus, "bodies")));
        Assert.Equal(2, await CountAsync(bus, "trail WHERE action <> 'retain'"));
        Assert.Equal([("body", "1")], await bus.QueryAsync("SELECT object, result FROM trail WHERE action = 'retain'", row => (row.GetString(0), row.GetString(1))));
        Assert.Equal(["body"], await bus.QueryAsync("SELECT class FROM retention", row => row.GetString(0)));
    }

    [Fact]
    public async Task After_six_months_only_the_register_of_provisions_is_left()
    {
        await using var bus = await RouterBus.StartAsync();
        var sweep = await AcceptedAsync(bus);
        var delivery = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)))[0];
        await bus.Get<DeliveryActions>().CloseAsync(delivery, Given.Netwerk, "aanvoerder-1", Token);

        await sweep(TimeSpan.FromDays(190)).RunAsync(Token);

        Assert.Equal((0, 0, 0, 1), (await CountAsync(bus, "trail WHERE action <> 'retain'"), await CountAsync(bus, "deliveries"), await CountAsync(bus, "signals"), await CountAsync(bus, "provisions")));
        await sweep(TimeSpan.FromDays(1500)).RunAsync(Token);
        Assert.Equal(0, await CountAsync(bus, "provisions"));
    }

    [Fact]
    public async Task What_is_left_of_the_trail_can_still_be_checked()
    {
        await using var bus = await RouterBus.StartAsync();
        var sweep = await AcceptedAsync(bus);
        await sweep(TimeSpan.FromDays(190)).RunAsync(Token);

        await bus.RouteAsync(Given.Signal("collectief"));

        var found = await TrailCheck.RunAsync(bus.Database, noted: null, Token);
        Assert.True(found.Whole);
        Assert.Equal(1, await CountAsync(bus, "trail WHERE action = 'route'"));
    }

    [Fact]
    public async Task Parked_content_does_not_escape_and_its_partner_is_told()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Poison());

        await new RetentionSweep(bus.Database, new RetentionSettings(), Later(TimeSpan.FromDays(4))).RunAsync(Token);

        Assert.Equal(0, await CountAsync(bus, "parked"));
        Assert.Equal([("refused", "parked-expired")], await bus.QueryAsync("SELECT state, reason_code FROM outcomes", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task What_nobody_ever_accepted_ends_after_six_months_and_its_partner_is_told()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel"));

        await new RetentionSweep(bus.Database, new RetentionSettings(), Later(TimeSpan.FromDays(190))).RunAsync(Token);

        Assert.Equal((0, 0, 0), (await CountAsync(bus, "bodies"), await CountAsync(bus, "deliveries"), await CountAsync(bus, "signals")));
        Assert.Equal([("refused", "never-accepted")], await bus.QueryAsync("SELECT state, reason_code FROM outcomes", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task Deleting_goes_in_small_batches()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 7).Select(_ => Given.Signal("collectief"))]);

        await new RetentionSweep(bus.Database, new RetentionSettings { BatchSize = 3 }, Later(TimeSpan.FromDays(190))).RunAsync(Token);

        Assert.Equal([3L, 3, 1], await bus.QueryAsync("SELECT row_count FROM retention WHERE class = 'trail' ORDER BY seq", row => row.GetInt64(0)));
    }

    private static async Task<Func<TimeSpan, RetentionSweep>> AcceptedAsync(RouterBus bus)
    {
        await bus.RouteAsync(Given.Signal("individueel"));
        var delivery = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)))[0];
        await bus.Get<DeliveryActions>().AcceptAsync(delivery, Given.Netwerk, "aanvoerder-1", Token);
        return after => new RetentionSweep(bus.Database, bus.Get<RetentionSettings>(), Later(after));
    }

    private static FakeClock Later(TimeSpan after) => new(TimeProvider.System.GetUtcNow() + after);

    private static async Task<long> CountAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];
}
