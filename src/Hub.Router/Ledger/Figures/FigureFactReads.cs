using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Figures;

/// <summary>Reads what stands beside lines of the trail, by the keys that they name.</summary>
internal static class FigureFactReads
{
    /// <summary>Columns of <see cref="Line"/>.</summary>
    public const string LineColumns = "seq, at, origin, action, object, result, detail";

    private const int KeysAtOnce = 500;

    /// <summary>Reads a line.</summary>
    public static CountedLine Line(DbDataReader row)
        => new(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));

    /// <summary>What stands beside these lines.</summary>
    public static async Task<FigureFacts> OfAsync(LedgerSession session, IReadOnlyList<CountedLine> page,
        CancellationToken cancellationToken)
    {
        var acts = page.Where(line => line.IsAct && line.Delivery is not null).Select(line => line.Delivery!.Value).Distinct().ToArray();
        var deliveries = await InAsync(
            session, $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id IN", "", acts, DeliveryHead.Read, cancellationToken);
        var intakes = page.Where(line => line.IsIntake && line.Signal is not null).Select(line
            => line.About).Distinct(StringComparer.Ordinal);
        var signals = page.Where(line => line.Signal is not null).Select(line => line.Signal!.Value.Id)
            .Concat(deliveries.Select(head => head.SignalId)).Distinct().ToArray();
        return new FigureFacts
        {
            Deliveries = deliveries.ToDictionary(head => head.Id),
            Acceptances = (await AcceptancesAsync(session, page, cancellationToken)).ToDictionary(one => (one.DeliveryId, one.At)),
            Signals = (await InAsync(
                session, $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE id IN", "", signals, LedgerReads.Signal,
                    cancellationToken))
                .ToLookup(row => row.Id),
            Intakes = (await InAsync(
                session, $"SELECT {LineColumns} FROM trail WHERE object IN", " AND action IN ('route', 'park')", [.. intakes], Line,
                cancellationToken)).ToLookup(line => line.About, StringComparer.Ordinal),
        };
    }

    private static Task<List<Acceptance>> AcceptancesAsync(
        LedgerSession session, IReadOnlyList<CountedLine> page, CancellationToken cancellationToken)
        => InAsync(
            session, "SELECT delivery_id, at, asked_at, term_at, is_first FROM acceptances WHERE delivery_id IN", "",
            page.Where(line => line.Action == "accept" && line.Delivery is not null).Select(line
                => line.Delivery!.Value).Distinct().ToArray(),
            row => new Acceptance(row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.Moment(3), row.GetInt32(4) == 1),
                cancellationToken);

    private static async Task<List<T>> InAsync<TKey, T>(
        LedgerSession session, string select, string more, TKey[] keys, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var found = new List<T>(keys.Length);
        foreach (var some in keys.Chunk(KeysAtOnce))
        {
            found.AddRange(await session.QueryAsync(
                $"{select} ({string.Join(", ", some.Select((_, i) => $"@k{i}"))}){more}", read, cancellationToken,
                [.. some.Select((key, i) => ($"@k{i}", (object?)key))]));
        }
        return found;
    }
}
