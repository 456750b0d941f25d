using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// How a delivery ends because a person decided what it is, and how that which goes on begins. All within the caller's transaction.
/// </summary>
internal static class HandedOn
{
    /// <summary>A delivery; null where there is none such.</summary>
    public static async Task<DeliveryHead?> FindAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id", DeliveryHead.Read, cancellationToken,
            ("@id", delivery))).SingleOrDefault();

    /// <summary>What its owner reads; null once it was deleted.</summary>
    public static async Task<byte[]?> BodyAsync(LedgerSession session, DeliveryHead head, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT content FROM bodies WHERE delivery_id = @id AND team = @team", row => row.GetFieldValue<byte[]>(0), cancellationToken,
            ("@id", head.Id), ("@team", head.Team))).SingleOrDefault();

    /// <summary>
    /// What was decided of its signal; null once that went with its time. Areas of another municipality mean nothing here.
    /// </summary>
    public static async Task<SignalRow?> SignalAsync(LedgerSession session, DeliveryHead head, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE id = @id AND revision = @revision", LedgerReads.Signal,
            cancellationToken,
            ("@id", head.SignalId), ("@revision", head.Revision))).SingleOrDefault() is not { } row ? null
            : row.Municipality == head.Municipality ? row
            : row with { Area = null, Focuspunten = null };

    /// <summary>Adds a delivery with its body.</summary>
    public static async Task AddAsync(LedgerSession session, DeliveryRow row, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertDelivery} VALUES (@id, @signal, @revision, @municipality, @partner, @team, @kind, @contract, @part, @class,
            @urgency, @queue, @state,
            @now, @due, @delivered, 0, @term, @source, @grondslag, @purpose, @article, @police, @bsn)
            """,
            cancellationToken, ("@id", row.Id), ("@signal", row.SignalId), ("@revision", row.Revision), ("@municipality", row.Municipality),
            ("@partner", row.Partner),
            ("@team", row.Team), ("@kind", row.TeamKind), ("@contract", row.Contract), ("@part", row.Part), ("@class", row.DataClass),
            ("@urgency", row.Urgency),
            ("@queue", row.Queue), ("@state", (int)row.State), ("@now", row.CreatedAt), ("@due", row.DueAt),
            ("@delivered", row.State == DeliveryState.Delivered ? row.CreatedAt : null), ("@term", row.TermAt),
            ("@source", row.Grounds?.SourceKind),
            ("@grondslag", row.Grounds?.Grondslag), ("@purpose", row.Grounds?.Purpose), ("@article", row.Grounds?.WpgArticle),
            ("@police", row.Grounds?.PoliceDestinations), ("@bsn", row.Grounds is { HoldsBsn: true } ? 1 : 0));
        await session.ExecuteAsync(
            $"{LedgerSql.InsertBody} VALUES (@id, @team, @revision, @content, @now)", cancellationToken,
            ("@id", row.Id), ("@team", row.Team), ("@revision", row.Revision), ("@content", row.Body.ToArray()), ("@now", row.CreatedAt));
    }

    /// <summary>Writes in the register that a team can read the content from now on: about the same person, on the same basis.</summary>
    /// <exception cref="InvalidOperationException">The old delivery is in no register; the transaction goes back, and nothing was
    /// given.</exception>
    public static async Task ProvideAsync(LedgerSession session, DeliveryHead old, DeliveryRow row, CancellationToken cancellationToken)
    {
        var rows = await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, @reader, @class, grondslag, purpose, @new, @now, alias FROM provisions WHERE delivery_id = @id
            ORDER BY seq DESC LIMIT 1
            """,
            cancellationToken, ("@reader", row.Team), ("@class", row.DataClass), ("@new", row.Id), ("@now", row.CreatedAt),
            ("@id", old.Id));
        if (rows != 1)
        {
            throw new InvalidOperationException("A case without its first provision goes to nobody.");
        }
    }

    /// <summary>Ends a delivery: nobody reads it any more, and it says who decided.</summary>
    public static async Task EndAsync(LedgerSession session, Guid delivery, string actor, long now, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id", cancellationToken, ("@id", delivery));
        await KeptOriginals.DropAsync(session, delivery, cancellationToken);
        await session.ExecuteAsync(
            "UPDATE deliveries SET state = @decided, closed_at = @now, accepted_by = @actor, hand_over_to = NULL WHERE id = @id",
            cancellationToken,
            ("@decided", (int)DeliveryState.Decided), ("@now", now), ("@actor", actor), ("@id", delivery));
    }
}
