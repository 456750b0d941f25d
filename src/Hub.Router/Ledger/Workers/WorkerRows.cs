using System.Data.Common;
using Hub.Contracts;
using Hub.Contracts.Workers;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Workers;

/// <summary>The table of the workers' signs of life.</summary>
internal static class WorkerRows
{
    private const string Columns =
        "name, kind, heard_at, started_at, version, not_ready, waiting, oldest_waiting, oldest_acute, callbacks_waiting, "
            + "callbacks_parked, messages_parked, alarms_standing, epoch, offered";

    /// <summary>Notes a sign of life; a worker that stops on purpose is forgotten.</summary>
    public static Task<int> HearAsync(LedgerSession session, WorkerHeard heard, DateTimeOffset now, CancellationToken cancellationToken)
        => heard.Stopped
            ? ForgetAsync(session, heard.Worker, cancellationToken)
            : session.ExecuteAsync(
                $"""
                INSERT INTO workers ({Columns})
                VALUES (@name, @kind, @now, @started, @version, @parts, @waiting, @oldest, @acute, @callbacks, @given_up, @messages,
                @alarms, @epoch, @offered)
                ON CONFLICT (name) DO UPDATE SET heard_at = excluded.heard_at, started_at = excluded.started_at, version = excluded.version,
                not_ready = excluded.not_ready, waiting = excluded.waiting, oldest_waiting = excluded.oldest_waiting,
                oldest_acute = excluded.oldest_acute,
                callbacks_waiting = excluded.callbacks_waiting, callbacks_parked = excluded.callbacks_parked,
                messages_parked = excluded.messages_parked,
                alarms_standing = excluded.alarms_standing, epoch = excluded.epoch, offered = excluded.offered
                """,
                cancellationToken, ("@name", heard.Worker), ("@kind", WireCode.Of(heard.Kind)), ("@now", now.ToUnixTimeMilliseconds()),
                ("@started", heard.StartedAt.ToUnixTimeMilliseconds()), ("@version", heard.Version),
                ("@parts", string.Join(' ', heard.NotReady)),
                ("@waiting", (long)heard.Waiting), ("@oldest", heard.OldestWaiting?.ToUnixTimeMilliseconds()),
                ("@acute", heard.OldestAcute?.ToUnixTimeMilliseconds()), ("@callbacks", (long)heard.CallbacksWaiting),
                ("@given_up", (long)heard.CallbacksParked), ("@messages", (long)heard.MessagesParked),
                ("@alarms", (long)heard.AlarmsStanding),
                ("@epoch", heard.Ledger?.Epoch), ("@offered", (long)heard.Offered));

    /// <summary>Forgets a worker; the number of rows.</summary>
    public static Task<int> ForgetAsync(LedgerSession session, string name, CancellationToken cancellationToken)
        => session.ExecuteAsync("DELETE FROM workers WHERE name = @name", cancellationToken, ("@name", name));

    /// <summary>All workers, by name.</summary>
    public static Task<List<WorkerRow>> AllAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync($"SELECT {Columns} FROM workers ORDER BY kind DESC, name", Read, cancellationToken);

    private static WorkerRow Read(DbDataReader row)
        => new(
            row.GetString(0), WireCode.Read<WorkerKind>(row.GetString(1)), Moment(row.GetInt64(2)), Moment(row.GetInt64(3)),
            row.GetString(4),
            row.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries), row.GetInt64(6),
            row.Moment(7) is { } oldest ? Moment(oldest) : null,
            row.Moment(8) is { } acute ? Moment(acute) : null, row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12),
            row.IsDBNull(13) ? null : row.GetInt32(13), row.GetInt64(14));

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
