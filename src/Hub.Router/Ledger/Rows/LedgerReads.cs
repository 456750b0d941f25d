using System.Data.Common;

namespace Hub.Router.Ledger.Rows;

/// <summary>Columns and the records that they become.</summary>
internal static class LedgerReads
{
    /// <summary>Columns of <see cref="Signal"/>.</summary>
    public const string SignalColumns =
        "id, revision, partner, source_kind, municipality, received_at, decided_at, content_hash, state, kind, theme, area, flags, "
            + "rule_set, reasons, reason_code, team_kinds, "
        + "focuspunten, answer_by";

    /// <summary>Reads a signal.</summary>
    public static SignalRow Signal(DbDataReader row)
        => new(
            row.GetGuid(0), row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6),
            row.GetString(7),
            (SignalState)row.GetInt32(8), row.Text(9), row.Text(10), row.Text(11), row.GetInt32(12), row.Text(13), row.GetString(14),
            row.Text(15),
            row.GetString(16), row.Text(17), row.Moment(18));

    /// <summary>Reads text that may be absent.</summary>
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Reads a moment that may be absent.</summary>
    public static long? Moment(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>Reads bytes that may be absent.</summary>
    public static ReadOnlyMemory<byte>? Bytes(this DbDataReader row, int column)
        => row.IsDBNull(column) ? null : (ReadOnlyMemory<byte>)row.GetFieldValue<byte[]>(column);
}
