namespace Hub.Router.Ledger.Intake;

/// <summary>The table of hop keys: the one place where their private parts stand.</summary>
internal static class HopKeyRows
{
    /// <summary>The newest key; null where none was made yet.</summary>
    public static async Task<HopKeyRow?> NewestAsync(LedgerSession session, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT id, point, number, made_at FROM hop_keys ORDER BY number DESC LIMIT 1",
            row => new HopKeyRow(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt64(2), row.GetInt64(3)),
            cancellationToken)).FirstOrDefault();

    /// <summary>Adds a key, in use from now on.</summary>
    public static Task<int> AddAsync(LedgerSession session, HopKeyRow row, byte[] privateKey, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO hop_keys (id, number, point, private_key, made_at, used_at) VALUES (@id, @number, @point, @private, @now, @now)
            """,
            cancellationToken, ("@id", row.Id), ("@number", row.Number), ("@point", row.Point), ("@private", privateKey),
            ("@now", row.MadeAt));

    /// <summary>The private part of a key; null where it was destroyed.</summary>
    public static async Task<byte[]?> PrivateAsync(LedgerSession session, string id, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT private_key FROM hop_keys WHERE id = @id", row => row.GetFieldValue<byte[]>(0), cancellationToken,
            ("@id", id))).FirstOrDefault();

    /// <summary>Every key that lives, with its private part.</summary>
    public static Task<List<(string Id, byte[] Key)>> AllAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync(
            "SELECT id, private_key FROM hop_keys", row => (row.GetString(0), row.GetFieldValue<byte[]>(1)), cancellationToken);

    /// <summary>The names of those that live.</summary>
    public static Task<List<string>> LivingAsync(LedgerSession session, CancellationToken cancellationToken)
        => session.QueryAsync("SELECT id FROM hop_keys", row => row.GetString(0), cancellationToken);

    /// <summary>Those but the newest that were not used since a moment, and that no parked message names.</summary>
    public static Task<List<string>> OverAsync(
        LedgerDatabase database, LedgerSession session, long before, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT id FROM hop_keys WHERE used_at <= @before AND number < (SELECT max(number) FROM hop_keys)
            AND NOT EXISTS (SELECT 1 FROM parked WHERE {database.Holds("parked.body", "hop_keys.id")})
            """,
            row => row.GetString(0), cancellationToken, ("@before", before));

    /// <summary>Destroys those that were still not used since a moment; how many.</summary>
    public static async Task<int> DestroyAsync(
        LedgerSession session, IEnumerable<string> ids, long before, long now, CancellationToken cancellationToken)
    {
        // A clock that was ahead lets no key live longer.
        await session.ExecuteAsync("UPDATE hop_keys SET used_at = @now WHERE used_at > @now", cancellationToken, ("@now", now));
        var deleted = 0;
        foreach (var id in ids)
        {
            deleted += await session.ExecuteAsync(
                "DELETE FROM hop_keys WHERE id = @id AND used_at <= @before", cancellationToken, ("@id", id), ("@before", before));
        }
        return deleted;
    }

    /// <summary>Notes that a key is in use; whether it lives.</summary>
    public static async Task<bool> UseAsync(LedgerSession session, string id, long now, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            "UPDATE hop_keys SET used_at = CASE WHEN used_at < @now THEN @now ELSE used_at END WHERE id = @id", cancellationToken,
            ("@now", now), ("@id", id)) > 0;
}
