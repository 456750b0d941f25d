using Hub.Router.FollowUp;
using Hub.Router.Ledger.Retention;
using Hub.Router.Ledger.Trail;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Router.Tests.Retention;

public sealed class RetentionSweepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-24T10:00:00+01:00", "2026-11-25T10:00:00+01:00")] // Tuesday
    [InlineData("2026-11-27T16:00:00+01:00", "2026-11-30T16:00:00+01:00")] // Friday afternoon
    [InlineData("2026-12-24T16:00:00+01:00", "2026-12-28T16:00:00+01:00")] // the day before Christmas
    [InlineData("2026-03-27T16:00:00+01:00", "2026-03-30T16:00:00+02:00")] // over the night that summer time begins
    public async Task Content_is_there_until_a_working_day_after_acceptance_and_the_trail_stays(string accepted, string gone)
    {
        var clock = new FakeClock(DateTimeOffset.Parse(accepted));
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await AcceptedAsync(bus);

        await SweepAsync(bus, DateTimeOffset.Parse(gone).AddMinutes(-1));
        var before = await CountAsync(bus, "bodies");
        await SweepAsync(bus, DateTimeOffset.Parse(gone));

        Assert.Equal((1, 0), (before, await CountAsync(bus, "bodies")));
        Assert.Equal(2, await CountAsync(bus, "trail WHERE action <> 'retain'"));
        Assert.Equal(
            [("body", "1")],
            await bus.QueryAsync("SELECT object, result FROM trail WHERE action = 'retain'", row => (row.GetString(0), row.GetString(1))));
        Assert.Equal(["body"], await bus.QueryAsync("SELECT class FROM retention", row => row.GetString(0)));
    }

    [Fact]
    public async Task Content_that_was_closed_at_once_lives_as_long_as_that_of_a_case_that_is_open()
    {
        var clock = new FakeClock(DateTimeOffset.Parse("2026-11-27T16:00:00+01:00"));
        await using var bus = await RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(clock));
        await AcceptedAsync(bus);
        await bus.Get<DeliveryActions>()
            .CloseAsync(
                (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)))[0],
                Given.Netwerk, "aanvoerder-1", null,
                Token);

        await SweepAsync(bus, DateTimeOffset.Parse("2026-11-30T15:59:00+01:00"));
        var before = await CountAsync(bus, "bodies");
        await SweepAsync(bus, DateTimeOffset.Parse("2026-11-30T16:00:00+01:00"));

        Assert.Equal((1, 0), (before, await CountAsync(bus, "bodies")));
    }

    [Fact]
    public async Task After_six_months_only_the_register_of_provisions_is_left()
    {
        await using var bus = await RouterBus.StartAsync();
        var sweep = await AcceptedAsync(bus);
        var delivery = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)))[0];
        await bus.Get<DeliveryActions>().CloseAsync(delivery, Given.Netwerk, "aanvoerder-1", null, Token);

        await sweep(TimeSpan.FromDays(190)).RunAsync(Token);

        Assert.Equal(
            (0, 0, 0, 1),
            (
                await CountAsync(bus, "trail WHERE action <> 'retain'"),
                await CountAsync(bus, "deliveries"),
                await CountAsync(bus, "signals"),
                await CountAsync(bus, "provisions")));
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
        await bus.KeepOutcomesAsync();

        await new RetentionSweep(bus.Database, new RetentionSettings(), Later(TimeSpan.FromDays(4))).RunAsync(Token);

        Assert.Equal(0, await CountAsync(bus, "parked"));
        Assert.Equal(
            [("refused", "parked-expired")],
            await bus.QueryAsync("SELECT state, reason_code FROM outcomes", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task What_nobody_ever_accepted_ends_after_six_months_and_its_partner_is_told()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel"));
        await bus.KeepOutcomesAsync();

        await new RetentionSweep(bus.Database, new RetentionSettings(), Later(TimeSpan.FromDays(190))).RunAsync(Token);

        Assert.Equal((0, 0, 0), (await CountAsync(bus, "bodies"), await CountAsync(bus, "deliveries"), await CountAsync(bus, "signals")));
        Assert.Equal(
            [("refused", "never-accepted")],
            await bus.QueryAsync("SELECT state, reason_code FROM outcomes", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public async Task Deleting_goes_in_small_batches()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 7).Select(_ => Given.Signal("collectief"))]);

        await new RetentionSweep(bus.Database, new RetentionSettings { BatchSize = 3 }, Later(TimeSpan.FromDays(190))).RunAsync(Token);

        Assert.Equal(
            [3L, 3, 1],
            await bus.QueryAsync("SELECT row_count FROM retention WHERE class = 'trail' ORDER BY seq", row => row.GetInt64(0)));
    }

    private static async Task<Func<TimeSpan, RetentionSweep>> AcceptedAsync(RouterBus bus)
    {
        await bus.RouteAsync(Given.Signal("individueel"));
        var delivery = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0)))[0];
        await bus.Get<DeliveryActions>().AcceptAsync(delivery, Given.Netwerk, "aanvoerder-1", Token);
        return after => new RetentionSweep(bus.Database, bus.Get<RetentionSettings>(), Later(after));
    }

    private static Task<long> SweepAsync(RouterBus bus, DateTimeOffset at)
        => new RetentionSweep(bus.Database, bus.Get<RetentionSettings>(), new FakeClock(at)).RunAsync(Token);

    private static FakeClock Later(TimeSpan after) => new(TimeProvider.System.GetUtcNow() + after);

    private static async Task<long> CountAsync(RouterBus bus, string table)
        => (await bus.QueryAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];
}
