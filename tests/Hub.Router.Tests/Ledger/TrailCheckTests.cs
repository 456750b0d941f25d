using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Retention;
using Hub.Router.Ledger.Trail;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Time;

namespace Hub.Router.Tests.Ledger;

public sealed class TrailCheckTests
{
    // As whoever holds the database could try to hide it: the newest lines, or the oldest, and the head moved along.
    private const string CutTheEnd =
        "DELETE FROM trail WHERE seq > 2; UPDATE trail_head SET seq = 2, hash = (SELECT hash FROM trail WHERE seq = 2)";
    private const string CutTheBeginning =
        "UPDATE trail_head SET first_seq = 1, first_hash = (SELECT hash FROM trail WHERE seq = 1); DELETE FROM trail WHERE seq = 1";

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

    // As whoever holds the database could try to excuse it: with a record of retention, from another time or of just now, or with another
    // count.
    [Theory]
    [InlineData("1, 1, 2")]
    [InlineData("(SELECT MAX(at) FROM trail), (SELECT MAX(at) FROM trail) - 15811200000, 2")]
    [InlineData("(SELECT MAX(at) FROM trail), (SELECT MAX(at) FROM trail), 3")]
    public async Task A_beginning_that_went_with_an_invented_record_of_retention_is_found(string record)
    {
        await using var bus = await ThreeLinesAsync();

        await RunAsync(
            bus,
            $"""
            UPDATE trail_head SET first_seq = 2, first_hash = (SELECT hash FROM trail WHERE seq = 2); DELETE FROM trail WHERE seq <= 2;
            INSERT INTO retention (class, at, before, row_count) VALUES ('trail', {record})
            """);

        Assert.NotNull(await BrokenAsync(bus));
        Assert.NotNull(await BrokenAsync(bus, await TrailStand.NowAsync(bus.Database, Token)));
    }

    // Even with a well-made line of the trail: signals of yesterday stand in the ledger without the line of their decision.
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_beginning_that_went_with_an_invented_line_of_retention_is_found(int days)
    {
        await using var bus = await ThreeLinesAsync();
        var now = TimeProvider.System.GetUtcNow();
        var hash = (await bus.QueryAsync("SELECT hash FROM trail WHERE seq = 2", row => Convert.ToHexStringLower((byte[])row[0])))[0];
        var line = new RetainLine(
            RetainLine.Trail,
            now.ToUnixTimeMilliseconds(),
            now.AddDays(-days).ToUnixTimeMilliseconds(),
            2,
            new TrailStand(2, hash));
        await bus.Database.WriteAsync(
            session =>
            {
                session.Add(line.ToEntry());
                return Task.FromResult(true);
            },
            Token);

        await RunAsync(
            bus,
            $"""
            UPDATE trail_head SET first_seq = 2, first_hash = (SELECT hash FROM trail WHERE seq = 2); DELETE FROM trail WHERE seq <= 2;
            INSERT INTO retention (class, at, before, row_count) VALUES ('trail', {line.At}, {line.Before}, 2)
            """);

        Assert.NotNull(await BrokenAsync(bus));
    }

    [Theory]
    [InlineData("DELETE FROM views")]
    [InlineData("DELETE FROM views WHERE seq = 1")]
    [InlineData("UPDATE views SET actor = 'medewerker-1' WHERE seq = 1")]
    [InlineData("UPDATE views SET at = at - 1 WHERE seq = 2")]
    [InlineData("UPDATE views SET team = 'gm0637.triage'")]
    [InlineData(
        "INSERT INTO views (delivery_id, team, actor, reason, at) "
            + "SELECT delivery_id, team, 'aanvoerder-2', reason, at FROM views WHERE seq = 1")]
    public async Task A_view_that_was_changed_removed_or_invented_is_found(string tampering)
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        for (var i = 0; i < 2; i++)
        {
            await bus.Get<InboxStore>().OpenAsync(id, Given.Netwerk, "aanvoerder-1", "behandeling", Token);
        }
        Assert.True((await TrailCheck.RunAsync(bus.Database, null, Token)).Whole);

        await RunAsync(bus, tampering);

        Assert.False((await TrailCheck.RunAsync(bus.Database, null, Token)).Whole);
    }

    [Fact]
    public async Task Views_past_their_time_are_missed_by_nobody()
    {
        await using var bus = await RouterBus.StartAsync();
        await bus.RouteAsync(Given.Signal("individueel"));
        var id = (await bus.QueryAsync("SELECT id FROM deliveries", row => row.GetGuid(0))).Single();
        await bus.Get<InboxStore>().OpenAsync(id, Given.Netwerk, "aanvoerder-1", "behandeling", Token);

        await new RetentionSweep(
            bus.Database, new RetentionSettings(),
            new FakeClock(TimeProvider.System.GetUtcNow().AddDays(190))
        ).RunAsync(Token);

        Assert.Empty(await bus.QueryAsync("SELECT seq FROM views", row => row.GetInt64(0)));
        Assert.True((await TrailCheck.RunAsync(bus.Database, null, Token)).Whole);
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

    private static Task<int> RunAsync(RouterBus bus, string sql)
        => bus.Database.ReadAsync(session => session.ExecuteAsync(sql, Token), Token);

    private static async Task<long?> BrokenAsync(RouterBus bus, TrailStand? noted = null)
        => (await TrailCheck.RunAsync(bus.Database, noted, Token)).BrokenAt;
}
