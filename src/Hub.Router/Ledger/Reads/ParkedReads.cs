using System.Collections.Immutable;
using System.Data.Common;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>What could not be processed, as operators read it: never its body.</summary>
internal static class ParkedReads
{
    private const string Columns = "id, signal_id, revision, partner, municipality, queue, code, tries, parked_at, LENGTH(body), replay_at";

    /// <summary>All that is parked, by cause, most first.</summary>
    public static async Task<ImmutableArray<ParkedCause>> CausesAsync(LedgerSession session, CancellationToken cancellationToken)
        => [.. await session.QueryAsync(
            "SELECT code, COUNT(*), MIN(parked_at), COUNT(replay_at) FROM parked GROUP BY code ORDER BY 2 DESC, code LIMIT 1000",
            row => new ParkedCause(row.GetString(0), row.GetInt64(1), Envelopes.Moment(row.GetInt64(2)), row.GetInt64(3)),
            cancellationToken)];

    /// <summary>A page of it, longest first.</summary>
    public static async Task<(List<ParkedEntry> Parked, string? Next)> PageAsync(
        LedgerSession session, string? code, PartnerId? partner, int most, PageMark? behind, CancellationToken cancellationToken)
    {
        var (conditions, values) = ParkedRows.Meant(code, partner);
        if (behind is not null)
        {
            conditions.Add("parked_at >= @at AND (parked_at > @at OR id > @id)");
            values.AddRange([("@at", behind.At), ("@id", behind.Id)]);
        }
        var rows = await session.QueryAsync(
            $"SELECT {Columns} FROM parked {(conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}")} "
                + "ORDER BY parked_at, id LIMIT @most",
            Read, cancellationToken,
            [.. values, ("@most", most + 1)]);
        var page = rows.Take(most).ToList();
        return (page, rows.Count > most ? new PageMark(page[^1].ParkedAt.ToUnixTimeMilliseconds(), page[^1].Id).ToString() : null);
    }

    /// <summary>One of it; null where it is not there.</summary>
    public static async Task<ParkedEntry?> FindAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
        => (await session.QueryAsync($"SELECT {Columns} FROM parked WHERE id = @id", Read, cancellationToken, ("@id", id)))
            .SingleOrDefault();

    private static ParkedEntry Read(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetString(5), row.GetString(6), row.GetInt32(7), Envelopes.Moment(row.GetInt64(8)), row.GetInt32(9),
            row.GetString(5) == HubQueues.Route,
            row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetInt32(2), Envelopes.Partner(row.Text(3)),
            row.Text(4) is { } municipality ? new MunicipalityCode(municipality) : null, Envelopes.Moment(row.Moment(10)));
}
