using Hub.Router.Ledger.Rows;
using Npgsql;

namespace Hub.Router.Ledger;

/// <summary>Inserts of a batch into PostgreSQL: one statement a table, the rows as arrays.</summary>
internal static class PostgresInserts
{
    /// <summary>Adds the inserts of all rows of a batch.</summary>
    public static void Add(NpgsqlBatch batch, IReadOnlyList<Recording> recordings)
    {
        Add(batch, LedgerSql.InsertSignal, Signals([.. recordings.Select(one => one.Signal)]));
        DeliveryRow[] deliveries = [.. recordings.SelectMany(one => one.Deliveries)];
        if (deliveries.Length > 0)
        {
            Add(batch, LedgerSql.InsertDelivery, Deliveries(deliveries));
            Add(batch, LedgerSql.InsertBody,
            [
                Array(deliveries, d => d.Id), Array(deliveries, d => d.Team), Array(deliveries, d => d.Revision),
                Array(deliveries, d => d.Body.ToArray()),
                Array(deliveries, d => d.CreatedAt),
            ]);
        }
        AddRest(batch, recordings);
    }

    /// <summary>Adds the insert of lines of the trail, and moving its head to the last.</summary>
    public static void Add(NpgsqlBatch batch, TrailRow[] rows)
    {
        Add(batch, LedgerSql.InsertTrail,
        [
            Array(rows, r => r.Seq), Array(rows, r => r.Entry.At), Array(rows, r => r.Entry.Actor), Array(rows, r => r.Entry.Origin),
            Array(rows, r => r.Entry.Action), Array(rows, r => r.Entry.Object), Array(rows, r => r.Entry.Result),
            Array(rows, r => r.Entry.Detail),
            Array(rows, r => r.Hash),
        ]);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("UPDATE trail_head SET seq = $1, hash = $2 WHERE id = 1")
        {
            Parameters =
            {
                new NpgsqlParameter<long> { TypedValue = rows[^1].Seq }, new NpgsqlParameter<byte[]> { TypedValue = rows[^1].Hash },
            },
        });
    }

    private static void AddRest(NpgsqlBatch batch, IReadOnlyList<Recording> recordings)
    {
        ProvisionRow[] provisions = [.. recordings.SelectMany(one => one.Provisions)];
        if (provisions.Length > 0)
        {
            Add(batch, LedgerSql.InsertProvision,
            [
                Array(provisions, p => p.Subject), Array(provisions, p => p.Municipality), Array(provisions, p => p.Receiver),
                Array(provisions, p => p.DataClass), Array(provisions, p => p.Grondslag), Array(provisions, p => p.Purpose),
                Array(provisions, p => p.DeliveryId), Array(provisions, p => p.At), Array(provisions, p => p.Alias),
            ]);
        }
        OriginalRow[] originals = [.. recordings.SelectMany(one => one.Originals)];
        if (originals.Length > 0)
        {
            Add(batch, LedgerSql.InsertOriginal,
            [
                Array(originals, o => o.DeliveryId), Array(originals, o => o.DeliveryId), Array(originals, o => o.Revision),
                Array(originals, o => o.Team), Array(originals, o => o.KeyId),
                Array(originals, o => o.Content), Array(originals, o => o.Grounds.Grondslag), Array(originals, o => o.Grounds.Purpose),
                Array(originals, o => o.Grounds.WpgArticle), Array(originals, o => o.Grounds.PoliceDestinations),
                Array(originals, o => o.Grounds.HoldsBsn ? (short)1 : (short)0), Array(originals, o => o.Covenant),
                Array(originals, o => o.Municipality), Array(originals, o => o.Subject), Array(originals, o => o.Alias),
                Array(originals, o => o.At),
            ]);
        }
        PatternMark[] marks = [.. recordings.SelectMany(one => one.Marks)];
        if (marks.Length > 0)
        {
            Add(batch, LedgerSql.InsertMark,
            [
                Array(marks, m => m.DeliveryId), Array(marks, m => m.At), Array(marks, m => m.Municipality), Array(marks, m => m.Area),
                Array(marks, m => m.Theme), Array(marks, m => m.Marks), Array(marks, _ => (short)0),
            ]);
        }
        ParkedRow[] parked = [.. recordings.Where(one => one.Parked is not null).Select(one => one.Parked!)];
        if (parked.Length > 0)
        {
            Add(batch, LedgerSql.InsertParked,
            [
                Array(parked, p => p.Id), Array(parked, p => p.SignalId), Array(parked, p => p.Revision), Array(parked, p => p.Partner),
                Array(parked, p => p.Municipality), Array(parked, p => p.Queue), Array(parked, p => p.Code),
                Array(parked, p => p.Body.ToArray()),
                Array(parked, p => p.Tries), Array(parked, p => p.ParkedAt),
            ]);
        }
        var alarms = AlarmRow.Together(recordings.SelectMany(one => one.Alarms));
        if (alarms.Length > 0)
        {
            Add(batch, LedgerSql.InsertAlarm,
            [
                Array(alarms, a => a.Id), Array(alarms, a => a.Code), Array(alarms, a => a.Cause), Array(alarms, a => a.At),
                Array(alarms, a => a.At),
                Array(alarms, a => a.Times), Array(alarms, a => a.SignalId), Array(alarms, a => a.Partner),
            ]);
        }
    }

    private static NpgsqlParameter[] Signals(SignalRow[] rows) =>
    [
        Array(rows, s => s.Id), Array(rows, s => s.Revision), Array(rows, s => s.Partner), Array(rows, s => s.SourceKind),
        Array(rows, s => s.Municipality),
        Array(rows, s => s.ReceivedAt), Array(rows, s => s.DecidedAt), Array(rows, s => s.ContentHash), Array(rows, s => (short)s.State),
        Array(rows, s => s.Kind), Array(rows, s => s.Theme), Array(rows, s => s.Area), Array(rows, s => s.Flags),
        Array(rows, s => s.RuleSet),
        Array(rows, s => s.Reasons), Array(rows, s => s.ReasonCode), Array(rows, s => s.TeamKinds), Array(rows, s => s.Focuspunten),
        Array(rows, s => s.AnswerBy),
    ];

    private static NpgsqlParameter[] Deliveries(DeliveryRow[] rows) =>
    [
        Array(rows, d => d.Id), Array(rows, d => d.SignalId), Array(rows, d => d.Revision), Array(rows, d => d.Municipality),
        Array(rows, d => d.Partner),
        Array(rows, d => d.Team), Array(rows, d => d.TeamKind), Array(rows, d => d.Contract), Array(rows, d => d.Part),
        Array(rows, d => d.DataClass),
        Array(rows, d => d.Urgency), Array(rows, d => d.Queue), Array(rows, d => (short)d.State), Array(rows, d => d.CreatedAt),
        Array(rows, d => d.DueAt),
        Array(rows, d => d.State == DeliveryState.Delivered ? d.CreatedAt : (long?)null), Array(rows, _ => 0), Array(rows, d => d.TermAt),
        Array(rows, d => d.Grounds?.SourceKind), Array(rows, d => d.Grounds?.Grondslag), Array(rows, d => d.Grounds?.Purpose),
        Array(rows, d => d.Grounds?.WpgArticle),
        Array(rows, d => d.Grounds?.PoliceDestinations),
        Array(rows, d => d.Grounds is { } held ? held.HoldsBsn ? (short)1 : (short)0 : (short?)null),
    ];

    private static NpgsqlParameter<TField[]> Array<TRow, TField>(TRow[] rows, Func<TRow, TField> field)
        => new() { TypedValue = System.Array.ConvertAll(rows, row => field(row)) };

    private static void Add(NpgsqlBatch batch, string insert, NpgsqlParameter[] columns)
    {
        var places = string.Join(", ", Enumerable.Range(1, columns.Length).Select(i => $"${i}"));
#pragma warning disable CA2100 // constants only; every value is a parameter
        var command = new NpgsqlBatchCommand($"{insert} SELECT * FROM unnest({places}){LedgerSql.Conflict(insert)}");
#pragma warning restore CA2100
        foreach (var column in columns)
        {
            command.Parameters.Add(column);
        }
        batch.BatchCommands.Add(command);
    }
}
