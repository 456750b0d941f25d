namespace Hub.Router.Ledger.Acts;

/// <summary>The content that a team can read of a delivery, and the register's line that it can.</summary>
internal static class Contents
{
    /// <summary>What a team reads of a delivery; null once it was deleted, or where the team reads nothing of it.</summary>
    public static async Task<byte[]?> OfAsync(LedgerSession session, Guid delivery, string team, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT content FROM bodies WHERE delivery_id = @id AND team = @team", row => row.GetFieldValue<byte[]>(0), cancellationToken,
            ("@id", delivery), ("@team", team))).FirstOrDefault();

    /// <summary>Stores it for a team, in the place of what the team read before; what was taken back from that team is forgotten.</summary>
    public static async Task StoreAsync(
        LedgerSession session, (Guid Id, int Revision) delivery, string team, byte[] content, long now, CancellationToken cancellationToken)
    {
        await Withdrawals.ForgetAsync(session, delivery.Id, team, cancellationToken);
        await session.ExecuteAsync(
            $"{LedgerSql.InsertBody} VALUES (@id, @team, @revision, @content, @now){LedgerSql.Conflict(LedgerSql.InsertBody)}",
            cancellationToken, ("@id", delivery.Id), ("@team", team), ("@revision", delivery.Revision), ("@content", content),
            ("@now", now));
    }

    /// <summary>Removes what a team that has no part in it any more could read.</summary>
    public static Task RemoveAsync(LedgerSession session, Guid delivery, string team, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "DELETE FROM bodies WHERE delivery_id = @id AND team = @team", cancellationToken, ("@id", delivery), ("@team", team));

    /// <summary>Says when it goes, for whoever reads it.</summary>
    public static Task EndAtAsync(LedgerSession session, Guid delivery, long moment, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE bodies SET delete_after = @moment WHERE delivery_id = @id", cancellationToken, ("@moment", moment), ("@id", delivery));

    /// <summary>
    /// Writes in the register that a team can read it from now on: about the same person, on the same basis. False where the delivery
    /// has no first line to go by.
    /// </summary>
    public static async Task<bool> ProvideAsync(
        LedgerSession session, Guid delivery, string reader, string dataClass, long now, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, @reader, @class, grondslag, purpose, delivery_id, @now, alias FROM provisions
            WHERE delivery_id = @id ORDER BY seq DESC LIMIT 1
            """,
            cancellationToken, ("@reader", reader), ("@class", dataClass), ("@now", now), ("@id", delivery)) == 1;
}
