using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>What could not be processed and waits for an operator.</summary>
internal static class ParkedRows
{
    /// <summary>Adds a parked message with its alarms; the same message again counts as one more try.</summary>
    public static async Task InsertAsync(
        LedgerSession session, ParkedRow row, IEnumerable<AlarmRow> alarms, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            $"{LedgerSql.InsertParked} VALUES (@id, @signal, @revision, @partner, @municipality, @queue, @code, @body, @tries, "
                + $"@at){LedgerSql.Conflict(LedgerSql.InsertParked)}",
            cancellationToken,
            ("@id", row.Id), ("@signal", row.SignalId), ("@revision", row.Revision), ("@partner", row.Partner),
            ("@municipality", row.Municipality),
            ("@queue", row.Queue), ("@code", row.Code), ("@body", row.Body.ToArray()), ("@tries", row.Tries), ("@at", row.ParkedAt));
        foreach (var alarm in alarms)
        {
            await Alarms.RaiseAsync(session, alarm, cancellationToken);
        }
    }

    /// <summary>Asks to have one tried again, once: false where it is not there, cannot be, or waits for its try already.</summary>
    public static async Task<bool> ReplayAsync(LedgerSession session, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            "UPDATE parked SET replay_at = @now WHERE id = @id AND queue = @route AND replay_at IS NULL", cancellationToken,
            ("@now", now.ToUnixTimeMilliseconds()), ("@id", id), ("@route", HubQueues.Route)) == 1;

    /// <summary>Whether one waits for its try.</summary>
    public static async Task<bool> IsAskedAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM parked WHERE id = @id AND replay_at IS NOT NULL", row => row.GetInt32(0), cancellationToken,
            ("@id", id))).Count > 0;

    /// <summary>Deletes one for good; false where it is not there.</summary>
    public static async Task<bool> DiscardAsync(LedgerSession session, Guid id, CancellationToken cancellationToken)
        => await session.ExecuteAsync("DELETE FROM parked WHERE id = @id", cancellationToken, ("@id", id)) == 1;

    /// <summary>
    /// Ids of the parked messages that a selection means; of a cause or partner a thousand at most, and without those that wait for a try
    /// already where these do not count.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> SelectedAsync(
        LedgerSession session, ParkedSelection selection, bool notAsked, CancellationToken cancellationToken)
    {
        if (!selection.Ids.IsEmpty)
        {
            return selection.Ids;
        }
        var (conditions, values) = Meant(selection.Code, selection.Partner);
        if (notAsked)
        {
            conditions.Add("replay_at IS NULL");
        }
        return await session.QueryAsync(
            $"SELECT id FROM parked WHERE {string.Join(" AND ", conditions)} ORDER BY parked_at, id LIMIT {ParkedSelection.Most}", row
                => row.GetGuid(0),
            cancellationToken, [.. values]);
    }

    /// <summary>Conditions for a cause and a partner, each where it is given.</summary>
    public static (List<string> Conditions, List<(string Name, object? Value)> Values) Meant(string? code, PartnerId? partner)
    {
        var (conditions, values) = (new List<string>(), new List<(string, object?)>());
        if (code is not null)
        {
            conditions.Add("code = @code");
            values.Add(("@code", code));
        }
        if (partner is not null)
        {
            conditions.Add("partner = @partner");
            values.Add(("@partner", partner.Value));
        }
        return (conditions, values);
    }
}
