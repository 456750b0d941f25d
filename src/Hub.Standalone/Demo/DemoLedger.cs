using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Standalone.Demo;

/// <summary>Reads back what the hub itself recorded: the ledger file and the spool file, read-only.</summary>
internal sealed class DemoLedger(string ledgerFile, string spoolFile)
{
    /// <summary>Signals that the adapters still wait for.</summary>
    public async Task<long> PendingAsync() => (await ReadAsync(spoolFile, "SELECT count(*) FROM signals WHERE state = 1", row => row.GetInt64(0)))[0];

    /// <summary>All decisions.</summary>
    public async Task<Dictionary<(Guid, int), SignalRow>> SignalsAsync()
        => (await ReadAsync(ledgerFile, $"SELECT {LedgerReads.SignalColumns} FROM signals", LedgerReads.Signal)).ToDictionary(row => (row.Id, row.Revision));

    /// <summary>All deliveries, with what lies ready for the team.</summary>
    public async Task<ILookup<Guid, DemoDelivery>> DeliveriesAsync()
        => (await ReadAsync(
                ledgerFile,
                "SELECT d.id, d.signal_id, d.revision, d.team, d.contract, d.state, b.content FROM deliveries d LEFT JOIN bodies b ON b.delivery_id = d.id ORDER BY d.created_at, d.id",
                row => new DemoDelivery(
                    row.GetGuid(0), row.GetGuid(1), row.GetInt32(2), new TeamId(row.GetString(3)), row.GetString(4), (DeliveryState)row.GetInt32(5),
                    row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6))))
            .ToLookup(delivery => delivery.Signal);

    /// <summary>Open alarms by code.</summary>
    public async Task<IReadOnlyList<string>> AlarmsAsync() => await ReadAsync(ledgerFile, "SELECT code FROM alarms WHERE cleared_at IS NULL", row => row.GetString(0));

    private static async Task<List<T>> ReadAsync<T>(string file, string sql, Func<SqliteDataReader, T> read)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA query_only=ON; {sql}";
        await using var row = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await row.ReadAsync())
        {
            rows.Add(read(row));
        }
        return rows;
    }
}

/// <summary>One delivery as the ledger holds it.</summary>
internal sealed record DemoDelivery(Guid Id, Guid Signal, int Revision, TeamId Team, string Contract, DeliveryState State, byte[]? Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DemoDelivery)} {Id}";
}
