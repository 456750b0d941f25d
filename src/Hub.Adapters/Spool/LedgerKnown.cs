using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>
/// The furthest that this spool knows of the ledger, and what it keeps to offer again to one that was put back from a backup.
/// </summary>
internal static class LedgerKnown
{
    private const string Wipe = "UPDATE signals SET sealed = NULL, key_id = NULL, covenant = NULL, kept_until = NULL";

    /// <summary>Reads it; null where nothing is known.</summary>
    public static LedgerStand? Read(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT epoch, line, hash FROM spool WHERE epoch IS NOT NULL");
        using var row = command.ExecuteReader();
        return row.ReadSound(one => new LedgerStand(one.GetInt32(0), one.GetInt64(1), one.GetString(2))).FirstOrDefault();
    }

    /// <summary>Notes a stand that came with receipts. One of a newer epoch is not believed before everything was offered again.</summary>
    public static void Note(SqliteConnection connection, LedgerStand stand)
        => connection.Run(
            "UPDATE spool SET epoch = @epoch, line = @line, hash = @hash WHERE epoch IS NULL OR (epoch = @epoch AND line < @line)",
            ("@epoch", stand.Epoch), ("@line", stand.Line), ("@hash", stand.Hash));

    /// <summary>Whether a stand is of a ledger that is gone: what it recorded says nothing of the one that there is.</summary>
    public static bool IsGone(SqliteConnection connection, LedgerStand stand) => Read(connection) is { } known && stand.Epoch < known.Epoch;

    /// <summary>
    /// Enters a newer epoch: what is kept is pending again, but for what a team closed. How many signals; null where nothing is known of an
    /// older ledger.
    /// </summary>
    public static int? Enter(SqliteConnection connection, int epoch, DateTimeOffset now)
    {
        var entered = connection.Run(
            "UPDATE spool SET epoch = @epoch, line = 0, hash = @none WHERE epoch < @epoch", ("@epoch", epoch),
            ("@none", new string('0', 64)));
        if (entered == 0)
        {
            return null;
        }
        connection.Run("UPDATE content_keys SET kept = 0 WHERE kept = 1"); // from here on they travel, wrapped
        return connection.Run(
            $"UPDATE signals SET state = {SpoolStates.Received}, offered = 1, tries = 0, next_try = @now WHERE kept_until > @now "
            + $"AND sealed IS NOT NULL AND {SpoolStates.Settled} AND state <> {SpoolStates.Of(OutcomeState.Closed)}",
            ("@now", now.ToUnixTimeMilliseconds()));
    }

    /// <summary>Deletes the content of what was kept long enough; how many.</summary>
    public static int Expire(SqliteConnection connection, DateTimeOffset now, int most)
        => connection.Run(
            $"{Wipe} WHERE row IN (SELECT row FROM signals WHERE kept_until <= @now AND {SpoolStates.Settled} LIMIT @most)",
            ("@now", now.ToUnixTimeMilliseconds()), ("@most", most));

    /// <summary>Deletes the kept content of a signal that was erased.</summary>
    public static void Erase(SqliteConnection connection, Guid signalId, int revision)
        => connection.Run(
            $"{Wipe} WHERE signal_id = @id AND revision <= @revision AND kept_until IS NOT NULL AND {SpoolStates.Settled}",
            ("@id", signalId.ToByteArray(bigEndian: true)), ("@revision", revision));
}
