namespace Hub.Router.Ledger.Members;

/// <summary>Which members are told by mail that something waits, and where: the address is sealed. Who is out is told no more.</summary>
internal static class MemberContacts
{
    /// <summary>Members who are told, whose term is not over.</summary>
    public static Task<List<MemberContact>> ReadAsync(LedgerSession session, long now, CancellationToken cancellationToken)
        => session.QueryAsync(
            """
            SELECT id, team, notice_when, notice_key, notice_mail FROM members
            WHERE notice_when IS NOT NULL AND ended_at IS NULL AND admitted_at IS NOT NULL AND until_at > @now ORDER BY id
            """,
            row => new MemberContact(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<byte[]>(4)),
            cancellationToken, ("@now", now));

    /// <summary>How one member is told; null for never.</summary>
    public static async Task<MemberContact?> FindAsync(LedgerSession session, Guid member, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT id, team, notice_when, notice_key, notice_mail FROM members WHERE id = @id AND notice_when IS NOT NULL",
            row => new MemberContact(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetFieldValue<byte[]>(4)),
            cancellationToken, ("@id", member))).SingleOrDefault();

    /// <summary>Says how a member is told; null for never.</summary>
    public static Task SetAsync(LedgerSession session, Guid member, MemberContact? contact, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE members SET notice_when = @when, notice_key = @key, notice_mail = @mail WHERE id = @id", cancellationToken,
            ("@id", member), ("@when", contact?.When), ("@key", contact?.KeyId), ("@mail", contact?.Mail));
}
