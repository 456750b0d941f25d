using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>
/// What public matters were made of, sealed for triage. All within the caller's transaction. An original lives no longer than what its
/// delivery's owner reads, and goes at once when a team accepts.
/// </summary>
internal static class KeptOriginals
{
    /// <summary>On what a public matter may be a case, without opening its original. Null where its owner can open none.</summary>
    public static async Task<ContentFacts?> FactsAsync(LedgerSession session, DeliveryHead head, CancellationToken cancellationToken)
        => head.Contract != "collective" || head.Facts is not { } held ? null
            : (await session.QueryAsync(
                """
                SELECT grondslag, purpose, wpg_article, police_destinations, holds_bsn, covenant FROM originals
                WHERE delivery_id = @id AND team = @team AND revision = @revision
                """,
                row => new ContentFacts(
                    held.Source, DataClass.Undecided,
                    new LegalBasis(
                        new GrondslagCode(row.GetString(0)), new PurposeCode(row.GetString(1)),
                        row.Text(5) is { } covenant ? new CovenantId(covenant) : null,
                        row.Text(2) is { } article ? WireCode.Read<WpgArticle>(article) : null),
                    [.. row.GetString(3).Split(',', StringSplitOptions.RemoveEmptyEntries)], row.GetInt32(4) == 1),
                cancellationToken, ("@id", head.Id), ("@team", head.Team), ("@revision", head.Revision))).SingleOrDefault();

    /// <summary>
    /// The original as its desk opens it; null where there is none for it. From here the desk can read it, so from here it stands in the
    /// register.
    /// </summary>
    public static async Task<KeptOriginal?> OpenAsync(
        LedgerSession session, Guid delivery, TeamId desk, long now, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(
            $"""
            SELECT o.sealed_as, o.key_id, o.content FROM originals o
            JOIN deliveries d ON d.id = o.delivery_id AND d.team = o.team AND d.revision = o.revision
            WHERE o.delivery_id = @id AND o.team = @team AND d.state IN ({DeliveryStates.Of(
                DeliveryState.Pending, DeliveryState.Delivered, DeliveryState.Accepted)})
            """,
            row => new KeptOriginal(row.GetGuid(0), row.GetString(1), new CompactJwe(row.GetString(2))), cancellationToken,
            ("@id", delivery), ("@team", desk.Value));
        if (found is not [var original])
        {
            return null;
        }
        await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, team, @class, grondslag, purpose, delivery_id, @now, alias FROM originals WHERE delivery_id = @id
            AND NOT EXISTS (SELECT 1 FROM provisions p WHERE p.delivery_id = @id AND p.receiver = originals.team)
            """,
            cancellationToken, ("@class", WireCode.Of(DataClass.Undecided)), ("@now", now), ("@id", delivery));
        return original;
    }

    /// <summary>Writes in the register that a team can read a case that was made of it.</summary>
    public static Task ProvideAsync(LedgerSession session, Guid delivery, DeliveryRow row, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, @reader, @class, grondslag, purpose, @new, @now, alias FROM originals WHERE delivery_id = @id
            """,
            cancellationToken, ("@reader", row.Team), ("@class", row.DataClass), ("@new", row.Id), ("@now", row.CreatedAt),
            ("@id", delivery));

    /// <summary>Goes with a public matter that a person sent to another team: it may still turn out to be a case.</summary>
    public static Task<int> MoveAsync(LedgerSession session, Guid delivery, Guid to, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE originals SET delivery_id = @to WHERE delivery_id = @id", cancellationToken, ("@to", to), ("@id", delivery));

    /// <summary>Those about a person, by the keyed hash of who it is about or may be about.</summary>
    public static Task<List<(Guid Delivery, string Grondslag, string Purpose, long At)>> AboutAsync(
        LedgerSession session, string hash, bool byAlias, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT delivery_id, grondslag, purpose, stored_at FROM originals WHERE {(byAlias ? "alias" : "subject")} = @hash
            ORDER BY stored_at
            """,
            row => (row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt64(3)), cancellationToken, ("@hash", hash));

    /// <summary>Deletes the original of a delivery.</summary>
    public static Task<int> DropAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => session.ExecuteAsync("DELETE FROM originals WHERE delivery_id = @id", cancellationToken, ("@id", delivery));

    /// <summary>Deletes those of a signal that its source erased.</summary>
    public static Task<int> DropOfSignalAsync(
        LedgerSession session, Guid signal, int revision, string partner, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            DELETE FROM originals WHERE delivery_id IN
            (SELECT id FROM deliveries WHERE signal_id = @signal AND revision <= @revision AND partner = @partner)
            """,
            cancellationToken, ("@signal", signal), ("@revision", revision), ("@partner", partner));
}
