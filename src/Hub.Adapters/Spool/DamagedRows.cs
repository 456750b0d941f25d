using Hub.Adapters.Spool.Rows;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>
/// Rows that a disk damaged: set aside, still sealed, for an operator; the partner's own record under the same number counts as new again.
/// </summary>
internal static class DamagedRows
{
    /// <summary>How long the sealed body stays: as long as that of what the router parked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    /// <summary>Sets a row aside; what its partner may hear of it, where the row still tells whose it was.</summary>
    public static SignalOutcome? SetAside(SqliteConnection connection, long row, DateTimeOffset now)
    {
        using var command = connection.Command(
            $"UPDATE signals SET state = {SpoolStates.Of(OutcomeState.Parked)}, reason = @code, content_hash = 'unreadable', "
                + "set_aside_at = @now "
            + $"WHERE row = @row AND {SpoolStates.Pending} RETURNING row, signal_id, revision, partner",
            ("@code", AlarmCodes.SpoolUnreadable), ("@now", now.ToUnixTimeMilliseconds()), ("@row", row));
        using var changed = command.ExecuteReader();
        return changed.ReadSound(one => new SignalOutcome(
            new Guid((byte[])one.GetValue(1), bigEndian: true), one.GetInt32(2), new PartnerId(one.GetString(3)), OutcomeState.Parked, now,
            null, AlarmCodes.SpoolUnreadable)).FirstOrDefault();
    }

    /// <summary>Deletes the bodies of those past their time; the rows go with the trail.</summary>
    public static int Expire(SqliteConnection connection, DateTimeOffset now)
        => connection.Run($"{Forget} WHERE set_aside_at <= @before", ("@before", (now - Kept).ToUnixTimeMilliseconds()));

    /// <summary>All that are set aside, oldest first: row, whose it was as far as that can be read, and since when.</summary>
    public static IReadOnlyList<(long Row, string Partner, string Municipality, int Tries, DateTimeOffset Since, int Bytes)> All(
        SqliteConnection connection)
    {
        using var command = connection.Command(
            "SELECT row, CAST(partner AS TEXT), CAST(municipality AS TEXT), tries, set_aside_at, coalesce(length(sealed), 0) FROM "
                + "signals WHERE set_aside_at IS NOT NULL ORDER BY row LIMIT 500");
        using var row = command.ExecuteReader();
        return row.ReadSound(one => (
            one.GetInt64(0), one.GetString(1), one.GetString(2), one.GetInt32(3), DateTimeOffset.FromUnixTimeMilliseconds(one.GetInt64(4)),
            one.GetInt32(5)));
    }

    /// <summary>Lets the forwarder read a row once more; false where it is not set aside.</summary>
    public static bool Replay(SqliteConnection connection, long row, DateTimeOffset now)
        => connection.Run(
            $"UPDATE signals SET state = {SpoolStates.Received}, reason = NULL, set_aside_at = NULL, next_try = @now "
            + "WHERE row = @row AND set_aside_at IS NOT NULL",
            ("@now", now.ToUnixTimeMilliseconds()), ("@row", row)) == 1;

    /// <summary>Deletes a row's body for good; false where it is not set aside.</summary>
    public static bool Discard(SqliteConnection connection, long row)
        => connection.Run($"{Forget} WHERE row = @row AND set_aside_at IS NOT NULL", ("@row", row)) == 1;

    private const string Forget = "UPDATE signals SET set_aside_at = NULL, sealed = NULL, key_id = NULL, covenant = NULL";
}
