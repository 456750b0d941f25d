using Hub.Adapters.Partners;
using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Signalen;

/// <summary>What is known of the installations that are polled: watermarks, ids and codes, in the spool's file.</summary>
internal sealed class SignalenState(SpoolWriter writer, SpoolDatabase database)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    /// <summary>Up to where a partner was read; null before the first time.</summary>
    public DateTimeOffset? Watermark(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT watermark FROM signalen_watermarks WHERE partner = @partner", ("@partner", partner.Id.Value));
        return command.ExecuteScalar() is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>Moves the watermark on.</summary>
    public Task AdvanceAsync(Partner partner, DateTimeOffset watermark, CancellationToken cancellationToken)
        => RunAsync(
            "INSERT INTO signalen_watermarks (partner, watermark) VALUES (@partner, @at) ON CONFLICT (partner) DO UPDATE SET watermark = "
                + "max(watermark, excluded.watermark)",
            cancellationToken, ("@partner", partner.Id.Value), ("@at", watermark.ToUnixTimeMilliseconds()));

    /// <summary>A melding that was seen before; null when it is new.</summary>
    public SignalenSeen? Find(Partner partner, string melding)
        => Read("partner = @partner AND melding = @melding", ("@partner", partner.Id.Value), ("@melding", melding)).FirstOrDefault();

    /// <summary>Every melding of a partner that was taken in or set apart.</summary>
    public IReadOnlyList<SignalenSeen> Watched(Partner partner)
        => Read(
            "partner = @partner AND (signal_id IS NOT NULL OR refused <> @closed)", ("@partner", partner.Id.Value),
            ("@closed", SignalenSeen.ClosedField));

    /// <summary>When the first melding of a partner that is still known was seen; null before that.</summary>
    public DateTimeOffset? Began(Partner partner)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            "SELECT min(seen_at) FROM signalen_meldingen WHERE partner = @partner", ("@partner", partner.Id.Value));
        return command.ExecuteScalar() is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    }

    /// <summary>Notes what became of a melding: a receipt, or the rule that keeps it out.</summary>
    public Task NoteAsync(
        Partner partner, string melding, string updatedAt, Guid? signalId, string? refused, DateTimeOffset now,
        CancellationToken cancellationToken)
        => RunAsync(
            "INSERT INTO signalen_meldingen (partner, melding, updated_at, signal_id, refused, seen_at) VALUES (@partner, @melding, "
                + "@updated, @signal, @refused, @now) "
            + "ON CONFLICT (partner, melding) DO UPDATE SET updated_at = excluded.updated_at, signal_id = coalesce(excluded.signal_id, "
            + "signal_id), refused = excluded.refused, seen_at = excluded.seen_at",
            cancellationToken, ("@partner", partner.Id.Value), ("@melding", melding), ("@updated", updatedAt),
            ("@signal", signalId?.ToByteArray(bigEndian: true)),
            ("@refused", refused), ("@now", now.ToUnixTimeMilliseconds()));

    /// <summary>Forgets a melding that its source erased; the router is told by <see cref="SignalenErasures"/>.</summary>
    public Task EraseAsync(Partner partner, SignalenSeen seen, DateTimeOffset now, CancellationToken cancellationToken)
        => writer.DoAsync(
            statements =>
            {
                statements.Connection.Run(
                    "DELETE FROM signalen_meldingen WHERE partner = @partner AND melding = @melding", ("@partner", partner.Id.Value),
                    ("@melding", seen.Melding));
                if (seen.SignalId is { } signalId)
                {
                    SignalenErasures.Ask(statements.Connection, partner, signalId, now);
                }
                return true;
            },
            cancellationToken);

    /// <summary>Deletes rows past their time.</summary>
    public Task PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken)
        => RunAsync(
            "DELETE FROM signalen_meldingen WHERE seen_at < @before", cancellationToken,
            ("@before", (now - Kept).ToUnixTimeMilliseconds()));

    private List<SignalenSeen> Read(string where, params (string Name, object? Value)[] values)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(
            $"SELECT melding, updated_at, signal_id, written, refused FROM signalen_meldingen WHERE {where}", values);
        using var row = command.ExecuteReader();
        return row.ReadSound(Seen);
    }

    /// <summary>A melding from a row that begins with its number, mark, signal, what was written, and what refused it.</summary>
    public static SignalenSeen Seen(SqliteDataReader row)
        => new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : new Guid((byte[])row.GetValue(2), bigEndian: true),
            (WrittenBack)row.GetInt32(3), row.IsDBNull(4) ? null : row.GetString(4));

    private Task<bool> RunAsync(string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
        => writer.DoAsync(
            statements =>
            {
                statements.Connection.Run(sql, values);
                return true;
            },
            cancellationToken);
}
