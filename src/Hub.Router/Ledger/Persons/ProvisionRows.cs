using Hub.Contracts.Signals;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Persons;

/// <summary>The register of who received data about whom, by keyed hash; and what the hub still holds of it.</summary>
internal static class ProvisionRows
{
    /// <summary>Those about a person, oldest first.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="hash">The keyed hash of the person, or of what he may be recorded under (<paramref name="byAlias"/>).</param>
    /// <param name="byAlias">Whether the hash is of initials, surname and date of birth.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task<List<(ProvisionRow Row, bool ContentHeld)>> AboutAsync(
        LedgerSession session, string hash, bool byAlias, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT subject, municipality, receiver, data_class, grondslag, purpose, delivery_id, at,
            (SELECT COUNT(*) FROM bodies b WHERE b.delivery_id = p.delivery_id) FROM provisions p
            WHERE {(byAlias ? "alias" : "subject")} = @hash ORDER BY at
            """,
            row => (
                new ProvisionRow(
                    row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5),
                    row.GetGuid(6), row.GetInt64(7)), row.GetInt64(8) > 0),
            cancellationToken, ("@hash", hash));

    /// <summary>Writes that a reader has something of a case in a message of its own: about the same person, on the same basis.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="delivery">The case.</param>
    /// <param name="message">What the reader has it in; an erasure finds it by this.</param>
    /// <param name="reader">Who.</param>
    /// <param name="dataClass">Of which class.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The case is in no register; the transaction goes back, and nothing was
    /// given.</exception>
    public static async Task AlsoAsync(
        LedgerSession session, Guid delivery, Guid message, string reader, string dataClass, long now, CancellationToken cancellationToken)
    {
        var rows = await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, @reader, @class, grondslag, purpose, @message, @now, alias FROM provisions
            WHERE delivery_id = @id ORDER BY seq DESC LIMIT 1
            """,
            cancellationToken, ("@reader", reader), ("@class", dataClass), ("@message", message), ("@now", now), ("@id", delivery));
        if (rows != 1)
        {
            throw new InvalidOperationException("A case without its first provision goes to nobody.");
        }
    }

    /// <summary>Forgets what was given with a delivery.</summary>
    public static Task<int> ForgetAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync("DELETE FROM provisions WHERE delivery_id = @id", cancellationToken, ("@id", delivery));

    /// <summary>Forgets that teams of a municipality received something about a person of another.</summary>
    public static Task<int> ForgetAtAsync(
        LedgerSession session, string subject, MunicipalityCode municipality, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "DELETE FROM provisions WHERE subject = @subject AND receiver LIKE @teams", cancellationToken, ("@subject", subject),
            ("@teams", $"{municipality.Value.ToLowerInvariant()}.%"));

    /// <summary>Forgets what was given about a person.</summary>
    public static Task<int> ForgetAboutAsync(LedgerSession session, string subject, CancellationToken cancellationToken)
        => session.ExecuteAsync("DELETE FROM provisions WHERE subject = @subject", cancellationToken, ("@subject", subject));
}
