using Hub.Contracts.FollowUp;
using System.Data.Common;
using Hub.Contracts.Operations;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>Alarms as operators read them.</summary>
internal static class AlarmReads
{
    private const string Columns = "id, code, cause, times, at, COALESCE(last_at, at), signal_id, partner, cleared_at";

    private static readonly string Behind =
        $"""
        SELECT d.id, d.signal_id, d.team, CASE WHEN a.code = '{AlarmCodes.Unfinished}' THEN d.work_at ELSE d.term_at END
        FROM deliveries d JOIN alarms a ON a.id = @id
        WHERE d.state IN ({DeliveryStates.Held}) AND (
        (d.state IN ({DeliveryStates.Waiting}) AND a.code = '{AlarmCodes.Acute}' AND d.team = a.cause AND d.urgency = 'acute'
            AND d.contract NOT IN ({OwnMessage.All}))
        OR EXISTS (SELECT 1 FROM escalations e WHERE e.delivery_id = d.id AND e.alarm_id = a.id)) ORDER BY 4 LIMIT @most
        """;

    /// <summary>Alarms, last raised first.</summary>
    /// <param name="session">The session.</param>
    /// <param name="all">Whether those that were cleared count as well.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<AlarmPage> PageAsync(LedgerSession session, bool all, int most, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"SELECT {Columns} FROM alarms {(all ? "" : "WHERE cleared_at IS NULL")} ORDER BY COALESCE(last_at, at) DESC LIMIT @most", Read,
            cancellationToken, ("@most", most + 1));
        return new AlarmPage([.. rows.Take(most)], rows.Count > most);
    }

    /// <summary>One alarm with what waits behind it; null where there is none.</summary>
    public static async Task<AlarmDetail?> FindAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
        => await session.QueryAsync($"SELECT {Columns} FROM alarms WHERE id = @id", Read, cancellationToken, ("@id", id)) is [var alarm]
            ? new AlarmDetail(
                alarm,
                [
                    .. await session.QueryAsync(
                        Behind, row
                            => new WaitingDelivery(
                                row.GetGuid(0), row.GetGuid(1), new TeamId(row.GetString(2)),
                                Envelopes.Moment(row.Moment(3))), cancellationToken,
                        ("@id", id), ("@most", AlarmPage.Most)),
                ])
            : null;

    private static AlarmEntry Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), Envelopes.Moment(row.GetInt64(4)),
            Envelopes.Moment(row.GetInt64(5)),
            row.IsDBNull(6) ? null : row.GetGuid(6), Envelopes.Partner(row.Text(7)), Envelopes.Moment(row.Moment(8)));
}
