using System.Runtime.CompilerServices;
using Hub.Bench.Figures;
using Hub.Bench.Load;
using Npgsql;

namespace Hub.Bench.Rows;

/// <summary>route with ten million signals in the ledger, beside the same with an empty one.</summary>
internal sealed class LedgerSizeRow : Row
{
    private const int Rows = 10_000_000;

    /// <inheritdoc/>
    public override string Name => "ledger-10m";

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Figure> MeasureAsync(
        BenchServers servers, TimeSpan time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (rabbit, postgres) = (await servers.Rabbit, await servers.Postgres);
        await Broker.FreshAsync(rabbit);
        using var site = await HubSite.CreateAsync(rabbit, postgres);
        var count = (int)Math.Clamp(time.TotalSeconds * 1500, 3000, 60_000);
        await RouteRow.RouteAsync(rabbit, site, RouteRow.Signals(site, "warm", 3000));
        var empty = await RouteRow.RouteAsync(rabbit, site, RouteRow.Signals(site, "empty", count));
        await FillAsync(postgres.ConnectionString(site.Database!), cancellationToken);
        var full = await RouteRow.RouteAsync(rabbit, site, RouteRow.Signals(site, "full", count));
        yield return new Figure("route, 10 M ledger rows / empty", full, "signals/s", empty, Bar.AtLeast(0.8, 0.95));
    }

    // Copies of a routed signal and its delivery under new ids, as the ledger itself would hold them.
    private static async Task FillAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(cancellationToken);
        foreach (var table in (string[])["signals", "deliveries"])
        {
            var columns = await ColumnsAsync(connection, table, cancellationToken);
            var copied = columns.Select(column => column is "id" or "signal_id" ? $"md5('{table}' || n)::uuid" : $"one.{column}");
            await using var command = new NpgsqlCommand(
                $"insert into {table} ({string.Join(", ", columns)}) select {string.Join(", ", copied)} "
                    + $"from (select * from {table} limit 1) one, generate_series(1, {Rows}) n; analyze {table}",
                connection)
            {
                CommandTimeout = 3600,
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<List<string>> ColumnsAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select column_name from information_schema.columns where table_name = '{table}' and is_identity = 'NO'",
            connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var columns = new List<string>();
        while (await row.ReadAsync(cancellationToken))
        {
            columns.Add(row.GetString(0));
        }
        return columns;
    }
}
