using System.Data;
using Hub.Hosting.Keys;
using Hub.Router.Intake.Hop;
using Hub.Router.Ledger;
using Hub.Testing.Nodes;
using Hub.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Hub.System.Tests.Router;

/// <summary>
/// Several routers destroy hop keys in one PostgreSQL: each key once, out of the table's file too, and never behind a backup.
/// </summary>
public sealed class HopKeysOnPostgresTests(SharedNodes nodes) : IAsyncDisposable
{
    private readonly FakeClock clock = new();
    private readonly HubKeyRing ring = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = new byte[32] },
        new Dictionary<string, byte[]>(StringComparer.Ordinal));

    private readonly List<PostgresLedger> ledgers = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routers_that_end_a_key_at_the_same_moment_end_it_once_and_it_is_in_no_byte_of_the_table()
    {
        var database = await NewLedgerAsync();
        HopKeys[] routers = [Router(database), Router(database), Router(database)];
        await routers[0].NewestAsync(Token);
        var key = await PrivateKeyAsync(database);
        Assert.True(await InFileAsync(database, key)); // the control: this is where it would be found
        clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(routers.Select(router => router.NewestAsync(Token)));

        var ended = await Task.WhenAll(routers.Select(async router =>
        {
            try
            {
                return await router.EndAsync(Token);
            }
            catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                return 0; // one of the others wipes
            }
        }));
        foreach (var router in routers)
        {
            await router.EndAsync(Token); // whoever ended it and could not wipe does so now
        }

        Assert.InRange(ended.Sum(), 0, 1);
        Assert.Equal(1L, await ScalarAsync(database, "SELECT count(*) FROM hop_keys"));
        Assert.False(await InFileAsync(database, key));
    }

    [Fact]
    public async Task A_backup_that_reads_the_table_stops_no_router_and_the_wipe_comes_after_it()
    {
        var database = await NewLedgerAsync();
        var router = Router(database);
        var first = await router.NewestAsync(Token);
        var key = await PrivateKeyAsync(database);
        clock.Advance(TimeSpan.FromHours(2));
        var second = await router.NewestAsync(Token);
        await using (var backup = new NpgsqlConnection(database))
        {
            await backup.OpenAsync(Token);
            await using var reading = await backup.BeginTransactionAsync(Token);
            await using var command = new NpgsqlCommand("SELECT count(*) FROM hop_keys", backup, reading);
            await command.ExecuteScalarAsync(Token);

            var fault = await Assert.ThrowsAsync<PostgresException>(() => router.EndAsync(Token));
            Assert.Equal(PostgresErrorCodes.LockNotAvailable, fault.SqlState);
            Assert.Equal(second.HopKeyId, (await router.NewestAsync(Token)).HopKeyId);
        }

        Assert.Equal(0, await router.EndAsync(Token)); // nothing left to end, and yet it wipes
        Assert.NotEqual(first.HopKeyId, second.HopKeyId);
        Assert.False(await InFileAsync(database, key));
    }

    [Fact]
    public async Task A_long_question_about_something_else_keeps_no_key_alive()
    {
        var database = await NewLedgerAsync();
        var router = Router(database);
        await router.NewestAsync(Token);
        var key = await PrivateKeyAsync(database);
        clock.Advance(TimeSpan.FromHours(2));
        var second = await router.NewestAsync(Token);
        await using var asking = new NpgsqlConnection(database);
        await asking.OpenAsync(Token);
        await using var question = await asking.BeginTransactionAsync(IsolationLevel.RepeatableRead, Token);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM deliveries", asking, question);
        await command.ExecuteScalarAsync(Token); // from here on PostgreSQL keeps for it what others delete, in every table

        Assert.Equal(1, await router.EndAsync(Token));

        Assert.False(await InFileAsync(database, key));
        Assert.Equal(second.HopKeyId, (await router.NewestAsync(Token)).HopKeyId);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in ledgers)
        {
            await ledger.DisposeAsync();
        }
    }

    private async Task<string> NewLedgerAsync()
    {
        var database = await nodes.NewDatabaseAsync();
        await LedgerScripts.ApplyAsync(Open(database), clock, Token);
        return database;
    }

    private PostgresLedger Open(string database)
    {
        var ledger = new PostgresLedger(database);
        ledgers.Add(ledger);
        return ledger;
    }

    private HopKeys Router(string database) => new(Open(database), new HopOpener(ring), ring, clock, NullLogger<HopKeys>.Instance);

    private static async Task<byte[]> PrivateKeyAsync(string database)
        => (byte[])(await ScalarAsync(database, "SELECT private_key FROM hop_keys"))!;

    private static async Task<bool> InFileAsync(string database, byte[] bytes)
    {
        await ScalarAsync(database, "CHECKPOINT");
        var folder = (string)(await ScalarAsync(database, "SELECT current_setting('data_directory')"))!;
        var file = (string)(await ScalarAsync(database, "SELECT pg_relation_filepath('hop_keys')"))!;
        return (await File.ReadAllBytesAsync(Path.Combine(folder, file), Token)).AsSpan().IndexOf(bytes) >= 0;
    }

    private static async Task<object?> ScalarAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Token);
    }
}
