using System.Data.Common;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Inserts of a batch into SQLite: one prepared command a table, run row by row within the one transaction.</summary>
internal static class SqliteInserts
{
    /// <summary>Inserts all rows of a batch.</summary>
    public static void Insert(LedgerSession session, IReadOnlyList<Recording> batch)
    {
        Run(session, LedgerSql.InsertSignal, batch.Select(one => one.Signal), static s =>
        [
            s.Id, s.Revision, s.Partner, s.SourceKind, s.Municipality, s.ReceivedAt, s.DecidedAt, s.ContentHash, (int)s.State, s.Kind,
            s.Theme, s.Area,
            s.Flags, s.RuleSet, s.Reasons, s.ReasonCode, s.TeamKinds, s.Focuspunten, s.AnswerBy,
        ]);
        var deliveries = batch.SelectMany(one => one.Deliveries).ToArray();
        Run(session, LedgerSql.InsertDelivery, deliveries, static d =>
        [
            d.Id, d.SignalId, d.Revision, d.Municipality, d.Partner, d.Team, d.TeamKind, d.Contract, d.Part, d.DataClass, d.Urgency,
            d.Queue,
            (int)d.State, d.CreatedAt, d.DueAt, d.State == DeliveryState.Delivered ? d.CreatedAt : null, 0, d.TermAt,
            d.Grounds?.SourceKind, d.Grounds?.Grondslag, d.Grounds?.Purpose, d.Grounds?.WpgArticle, d.Grounds?.PoliceDestinations,
            d.Grounds is { } held ? held.HoldsBsn ? 1 : 0 : null,
        ]);
        Run(session, LedgerSql.InsertBody, deliveries, static d => [d.Id, d.Team, d.Revision, d.Body.ToArray(), d.CreatedAt]);
        Run(session, LedgerSql.InsertProvision, batch.SelectMany(one => one.Provisions), static p =>
            [p.Subject, p.Municipality, p.Receiver, p.DataClass, p.Grondslag, p.Purpose, p.DeliveryId, p.At, p.Alias]);
        Run(session, LedgerSql.InsertOriginal, batch.SelectMany(one => one.Originals), static o =>
        [
            o.DeliveryId, o.DeliveryId, o.Revision, o.Team, o.KeyId, o.Content, o.Grounds.Grondslag, o.Grounds.Purpose,
            o.Grounds.WpgArticle,
            o.Grounds.PoliceDestinations, o.Grounds.HoldsBsn ? 1 : 0, o.Covenant, o.Municipality, o.Subject, o.Alias, o.At,
        ]);
        Run(session, LedgerSql.InsertMark, batch.SelectMany(one => one.Marks), static m =>
            [m.DeliveryId, m.At, m.Municipality, m.Area, m.Theme, m.Marks, 0]);
        Run(session, LedgerSql.InsertParked, batch.Where(one => one.Parked is not null).Select(one => one.Parked!), static p =>
            [p.Id, p.SignalId, p.Revision, p.Partner, p.Municipality, p.Queue, p.Code, p.Body.ToArray(), p.Tries, p.ParkedAt]);
        Run(session, LedgerSql.InsertAlarm, AlarmRow.Together(batch.SelectMany(one => one.Alarms)), static a =>
            [a.Id, a.Code, a.Cause, a.At, a.At, a.Times, a.SignalId, a.Partner]);
    }

    /// <summary>Inserts the session's lines behind the given one; the last line.</summary>
    public static TrailRow InsertTrail(LedgerSession session, long seq, byte[] hash)
    {
        var rows = LedgerSql.Chain(session.Trail, seq, hash);
        Run(session, LedgerSql.InsertTrail, rows, static r =>
            [r.Seq, r.Entry.At, r.Entry.Actor, r.Entry.Origin, r.Entry.Action, r.Entry.Object, r.Entry.Result, r.Entry.Detail, r.Hash]);
        return rows[^1];
    }

    private static void Run<T>(LedgerSession session, string sql, IEnumerable<T> rows, Func<T, object?[]> values)
    {
        DbCommand? command = null;
        foreach (var row in rows)
        {
            var fields = values(row);
            command ??= Prepare(session, sql, fields.Length);
            for (var i = 0; i < fields.Length; i++)
            {
                command.Parameters[i].Value = fields[i] ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
        }
        command?.Dispose();
    }

    private static DbCommand Prepare(LedgerSession session, string sql, int count)
    {
        var command = session.Command(
            $"{sql} VALUES ({string.Join(", ", Enumerable.Range(1, count).Select(i => $"@p{i}"))}){LedgerSql.Conflict(sql)}");
        for (var i = 1; i <= count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
