using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Trail;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Npgsql;

namespace Hub.System.Tests.Router;

/// <summary>How often a batch goes to PostgreSQL and back while every router waits, and what is believed of the last answer.</summary>
public sealed class LedgerTurnsTests(SharedNodes nodes) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> opened = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_takes_two_turns_under_the_head()
    {
        var (wire, database) = await OpenAsync();
        var ledger = new SignalLedger(database, TimeProvider.System);
        await ledger.RecordAsync([Signal(), Signal()], Token); // opens the connection
        var before = wire.Turns;

        var recorded = await ledger.RecordAsync([Signal(), Signal(), Signal()], Token);

        Assert.Equal(2, wire.Turns - before);
        Assert.Equal(3, recorded.Fresh.Count);
        Assert.Equal(await StandAsync(database), recorded.Stand!.Line);
    }

    [Fact]
    public async Task Whatever_else_changes_the_ledger_takes_one_turn_for_the_head_and_one_for_lines_and_commit()
    {
        var (wire, database) = await OpenAsync();
        await database.WriteAsync(_ => Task.FromResult(0), Token);
        var before = wire.Turns;

        await database.WriteAsync(
            session =>
            {
                session.Add(new TrailEntry(1, "operator", "desk", "test", "", "done", ""));
                return Task.FromResult(0);
            },
            Token);

        Assert.Equal(2, wire.Turns - before);
        Assert.Equal(1, await StandAsync(database));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_not_believed_and_the_batch_again_is_known()
    {
        var (wire, database) = await OpenAsync();
        var ledger = new SignalLedger(database, TimeProvider.System);
        await ledger.RecordAsync([Signal()], Token);
        var lost = Signal();
        wire.HoldAtAnswer("COMMIT");

        var recording = ledger.RecordAsync([lost], Token);
        await Posix.UntilAsync(() => Task.FromResult(wire.Holds), TimeSpan.FromSeconds(30), "the answer is on its way");
        wire.Cut();
        wire.Release();

        var fault = await Assert.ThrowsAnyAsync<NpgsqlException>(() => recording);
        Assert.True(database.IsTransient(fault));
        Assert.Equal(2, await StandAsync(database));
        var again = await ledger.RecordAsync([lost], Token);
        Assert.Empty(again.Fresh);
        Assert.Equal(lost.Signal.Id, Assert.Single(again.Known).Held.Id);
        Assert.Equal(2, again.Stand!.Line);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(opened))
        {
            await one.DisposeAsync();
        }
    }

    private static Recording Signal()
    {
        var (id, delivery) = (Guid.NewGuid(), Guid.NewGuid());
        return new Recording(
            new SignalRow(
                id, 1, "wijkpost", "wijkpost", "GM0637", 1, 2, "hash", SignalState.Routed, null, null, null, 0, null, "", null, "wijkteam"),
            [new DeliveryRow(
                delivery, id, 1, "GM0637", "wijkpost", Given.Wijkteam.Value, "wijkteam", "collective", "", null, "normal", null,
                DeliveryState.Delivered, 2, 2, null, new byte[100])],
            [], [], [], null, new TrailEntry(2, "router", "wijkpost", "route", $"{id:D}.1", "routed", Given.Wijkteam.Value));
    }

    private static async Task<long> StandAsync(LedgerDatabase database) => (await TrailStand.NowAsync(database, Token)).Seq;

    private async Task<(Wire Wire, PostgresLedger Database)> OpenAsync()
    {
        var direct = await nodes.NewDatabaseAsync();
        await using (var ledger = new PostgresLedger(direct))
        {
            await LedgerScripts.ApplyAsync(ledger, TimeProvider.System, Token);
        }
        var wire = Wire.To(new NpgsqlConnectionStringBuilder(direct).Port);
        var database = new PostgresLedger(new NpgsqlConnectionStringBuilder(direct) { Port = wire.Port }.ConnectionString);
        opened.AddRange([wire, database]);
        return (wire, database);
    }
}
