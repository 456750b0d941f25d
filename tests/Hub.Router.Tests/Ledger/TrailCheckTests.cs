using Hub.Router.Ledger;
using Hub.Router.Retention;
using Hub.Router.Tests.Routing;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Ledger;

public sealed class TrailCheckTests
{
    // As whoever holds the database could try to hide it: the newest lines, or the oldest, and the head moved along.
    private const string CutTheEnd = "DELETE FROM trail WHERE seq > 2; UPDATE trail_head SET seq = 2, hash = (SELECT hash FROM trail WHERE seq = 2)";
    private const string CutTheBeginning = "UPDATE trail_head SET first_seq = 1, first_hash = (SELECT hash FROM trail WHERE seq = 1); DELETE FROM trail WHERE seq = 1";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE trail SET actor = 'iemand-anders' WHERE seq = 2", 2L)]
    [InlineData("DELETE FROM trail WHERE seq = 2", 2L)]
    [InlineData("DELETE FROM trail WHERE seq = 3", 3L)]
    [InlineData("DELETE FROM trail WHERE seq = 1", 1L)]
    [InlineData("DELETE FROM trail", 1L)]
    [InlineData("UPDATE trail SET detail = '' WHERE seq = 1", 1L)]
    [InlineData(CutTheBeginning, 1L)]
    public async Task A_line_that_was_changed_or_removed_is_found(string tampering, long at)
    {
        await using var bus = await ThreeLinesAsync();
        Assert.Null(await BrokenAsync(bus));

        await RunAsync(bus, tampering);

        Assert.Equal(at, await BrokenAsync(bus));
    }

    [Fact]
    public async Task A_chain_that_was_cut_short_with_its_head_is_found_by_a_stand_noted_before()
    {
        await using var bus = await ThreeLinesAsync();
        var noted = await TrailStand.NowAsync(bus.Database, Token);

        await RunAsync(bus, CutTheEnd);

        Assert.Equal(3, await BrokenAsync(bus, noted));
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_is_found_by_a_stand_noted_before()
    {
        await using var bus = await ThreeLinesAsync();
        var noted = await TrailStand.NowAsync(bus.Database, Token);
        await RunAsync(bus, CutTheEnd);

        await bus.RouteAsync(Given.Signal("collectief"), Given.Signal("collectief"));

        Assert.Null(await BrokenAsync(bus));
        Assert.Equal(3, await BrokenAsync(bus, noted));
    }

    [Fact]
    public async Task After_retention_the_first_line_that_is_left_is_still_held_to_what_went_before_it()
    {
        await using var bus = await ThreeLinesAsync();
        var (noted, later) = (await TrailStand.NowAsync(bus.Database, Token), TimeProvider.System.GetUtcNow().AddDays(190));
        await new RetentionSweep(bus.Database, new RetentionSettings(), new FakeClock(later)).RunAsync(Token);
        await bus.RouteAsync(Given.Signal("collectief"), Given.Signal("collectief"));
        Assert.Null(await BrokenAsync(bus, noted));

        await RunAsync(bus, "UPDATE trail SET result = 'anders' WHERE seq = 4");

        Assert.Equal(4, await BrokenAsync(bus));
    }

    [Fact]
    public async Task A_stand_is_read_back_as_it_was_noted_and_nothing_else_is_one()
    {
        await using var bus = await ThreeLinesAsync();
        var stand = await TrailStand.NowAsync(bus.Database, Token);

        Assert.Equal(stand, TrailStand.Parse(stand.ToString()));
        Assert.Null(TrailStand.Parse($"{stand}0"));
    }

    private static async Task<RouterBus> ThreeLinesAsync()
    {
        var bus = await RouterBus.StartAsync();
        await bus.RouteAsync([.. Enumerable.Range(0, 3).Select(_ => Given.Signal("collectief"))]);
        return bus;
    }

    private static Task<int> RunAsync(RouterBus bus, string sql) => bus.Database.ReadAsync(session => session.ExecuteAsync(sql, Token), Token);

    private static async Task<long?> BrokenAsync(RouterBus bus, TrailStand? noted = null) => (await TrailCheck.RunAsync(bus.Database, noted, Token)).BrokenAt;
}
