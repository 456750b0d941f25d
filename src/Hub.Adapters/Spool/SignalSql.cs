using Hub.Adapters.Spool.Rows;

namespace Hub.Adapters.Spool;

/// <summary>The SQL of a signal's way through the spool: stored once, settled by its receipt, or heard of from another adapter.</summary>
internal static class SignalSql
{
    /// <summary>The newest revision of a record.</summary>
    public const string Latest =
        "SELECT revision, content_hash, received_at, partner FROM signals WHERE signal_id = @id AND revision > 0 "
        + "ORDER BY revision DESC LIMIT 1";

    // What was refused or came too late nobody has to offer again, nor what another adapter holds or its source erased.
    private const string IsKept = "@kept > @at AND received_at = coalesce(@received, received_at) AND content_hash <> 'erased'";

    /// <summary>Stores a revision that follows what is known, with other content than the newest; else it stores nothing.</summary>
    public static readonly string Insert =
        "INSERT OR IGNORE INTO signals (signal_id, revision, partner, source_kind, municipality, received_at, urgency, content_hash, "
        + "key_id, sealed, covenant, checksum, state, next_try) "
        + "VALUES (CASE WHEN @revision = 1 + (SELECT coalesce(max(revision), 0) FROM signals WHERE signal_id = @id AND revision > 0) "
        + "AND NOT EXISTS (SELECT 1 FROM signals WHERE signal_id = @id AND revision = @revision - 1 AND content_hash = @hash) "
        + "THEN @id END, @revision, @partner, @kind, @municipality, @at, @urgency, @hash, @key, @sealed, @covenant, @checksum, "
        + $"{SpoolStates.Received}, @next)";

    /// <summary>What its receipt says of a signal that is pending here.</summary>
    // Where the ledger numbers it otherwise, another adapter's of that number cannot be here as well. What was too late has no number of
    // its own.
    public static readonly string Settle =
        "UPDATE OR REPLACE signals SET state = @state, decided_at = @at, team_kinds = @kinds, reason = @reason, acute = @acute, "
        + $"offered = 0, {Kept("sealed")}, {Kept("key_id")}, {Kept("covenant")}, kept_until = CASE WHEN {IsKept} THEN @kept END, "
        + "sealed_as = @sent, answer_by = @answer, revision = coalesce(@revision, -row), "
        + "elsewhere = (received_at <> coalesce(@received, received_at)) "
        + $"WHERE signal_id = @id AND coalesce(sealed_as, revision) = @sent AND {SpoolStates.Pending} "
        + "AND content_hash IN (coalesce(@hash, content_hash), 'erased') RETURNING partner, elsewhere, row";

    /// <summary>What another adapter took in, as its receipt tells it.</summary>
    public const string Hear =
        "INSERT INTO signals (signal_id, revision, partner, source_kind, municipality, received_at, urgency, content_hash, state, "
        + "next_try, decided_at, team_kinds, reason, acute, elsewhere, answer_by) "
        + "SELECT @id, @revision, @partner, 0, '', @received, 0, @hash, @state, 0, @at, @kinds, @reason, @acute, 1, @answer "
        + "WHERE NOT EXISTS (SELECT 1 FROM signals WHERE signal_id = @id AND revision = @revision)";

    private static string Kept(string column) => $"{column} = CASE WHEN {IsKept} THEN {column} END";
}
