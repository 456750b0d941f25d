using Hub.Contracts;
using Hub.Contracts.ReadAlong;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Steering;

/// <summary>Who reads along in which case, and what was sealed for whom.</summary>
internal static class ReadAlongs
{
    // It lasts while the case is what it was when its owner invited, and is that team's.
    private static readonly string Lasts =
        $"""
        r.ended_at IS NULL AND r.until_at > @now AND EXISTS (SELECT 1 FROM deliveries d WHERE d.id = r.delivery_id AND d.team = r.team
        AND d.revision = r.revision AND d.state IN ({DeliveryStates.Held}))
        """;

    /// <summary>One; null where there is none such. And whether it lasts.</summary>
    public static async Task<(ReadAlongRow Row, bool Lasts)?> FindAsync(
        LedgerSession session, Guid id, long now, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            $"SELECT {ReadAlongRow.Columns}, CASE WHEN {Lasts} THEN 1 ELSE 0 END FROM read_along r WHERE r.id = @id",
            row => ((ReadAlongRow, bool)?)(ReadAlongRow.Read(row), row.GetInt32(ReadAlongRow.ColumnCount) == 1), cancellationToken,
            ("@id", id), ("@now", now))).FirstOrDefault();

    /// <summary>Those of a case that last.</summary>
    public static Task<List<ReadAlongRow>> LastingAsync(
        LedgerSession session, Guid delivery, long now, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"SELECT {ReadAlongRow.Columns} FROM read_along r WHERE r.delivery_id = @id AND {Lasts}", ReadAlongRow.Read, cancellationToken,
            ("@id", delivery), ("@now", now));

    /// <summary>Those of a case by one owner, those that last first, then the latest.</summary>
    public static Task<List<ReadAlongRow>> OfAsync(
        LedgerSession session, Guid delivery, string team, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {ReadAlongRow.Columns} FROM read_along r WHERE r.delivery_id = @id AND r.team = @team
            ORDER BY CASE WHEN r.ended_at IS NULL THEN 0 ELSE 1 END, r.at DESC, r.id LIMIT @most
            """,
            ReadAlongRow.Read, cancellationToken, ("@id", delivery), ("@team", team), ("@most", most));

    /// <summary>Those of a role of a team, those that last first, then the latest.</summary>
    public static Task<List<ReadAlongRow>> ForAsync(
        LedgerSession session, string team, string role, int most, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {ReadAlongRow.Columns} FROM read_along r WHERE r.to_team = @team AND r.role = @role
            ORDER BY CASE WHEN r.ended_at IS NULL THEN 0 ELSE 1 END, r.at DESC, r.id LIMIT @most
            """,
            ReadAlongRow.Read, cancellationToken, ("@team", team), ("@role", role), ("@most", most));

    /// <summary>Adds one, with what was sealed for its reader.</summary>
    public static Task AddAsync(
        LedgerSession session, ReadAlongRow row, int revision, byte[] content, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO read_along (id, delivery_id, revision, team, to_team, role, actor, at, until_at, content)
            VALUES (@id, @delivery, @revision, @team, @to, @role, @actor, @at, @until, @content)
            """,
            cancellationToken, ("@id", row.Id), ("@delivery", row.DeliveryId), ("@revision", revision), ("@team", row.Team),
            ("@to", row.ToTeam), ("@role", row.Role), ("@actor", row.Actor), ("@at", row.At), ("@until", row.UntilAt),
            ("@content", content));

    /// <summary>What was sealed for the reader; null once it was deleted. From its first reading on its time runs.</summary>
    public static async Task<byte[]?> OpenAsync(
        LedgerSession session, Guid id, long now, long deleteAfter, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "UPDATE read_along SET read_at = @now, delete_after = @after WHERE id = @id AND read_at IS NULL", cancellationToken,
            ("@id", id), ("@now", now), ("@after", deleteAfter));
        return (await session.QueryAsync(
            "SELECT content FROM read_along WHERE id = @id AND content IS NOT NULL AND delete_after > @now",
            row => row.GetFieldValue<byte[]>(0), cancellationToken, ("@id", id), ("@now", now))).FirstOrDefault();
    }

    /// <summary>Ends one, and deletes what was sealed; false where it had ended.</summary>
    public static async Task<bool> EndAsync(
        LedgerSession session, Guid id, ReadAlongEnd why, long now, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            "UPDATE read_along SET ended_at = @now, why = @why, content = NULL WHERE id = @id AND ended_at IS NULL", cancellationToken,
            ("@id", id), ("@now", now), ("@why", WireCode.Of(why))) > 0;

    /// <summary>Deletes what was read a working day ago; how many.</summary>
    public static Task<int> ForgetReadAsync(LedgerSession session, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "UPDATE read_along SET content = NULL WHERE ended_at IS NULL AND content IS NOT NULL AND delete_after <= @now",
            cancellationToken, ("@now", now));

    /// <summary>Those that do not last any more and were not ended, with why.</summary>
    public static Task<List<(ReadAlongRow Row, ReadAlongEnd Why)>> OverAsync(
        LedgerSession session, long now, CancellationToken cancellationToken)
        => session.QueryAsync(
            $"""
            SELECT {ReadAlongRow.Columns}, d.state, CASE WHEN d.team = r.team THEN 0 ELSE 1 END,
            CASE WHEN d.revision = r.revision THEN 0 ELSE 1 END
            FROM read_along r LEFT JOIN deliveries d ON d.id = r.delivery_id WHERE r.ended_at IS NULL AND NOT ({Lasts})
            """,
            row => (
                ReadAlongRow.Read(row),
                row.IsDBNull(ReadAlongRow.ColumnCount) ? ReadAlongEnd.TakenBack
                    : row.GetInt32(ReadAlongRow.ColumnCount + 2) == 1 ? ReadAlongEnd.Revised
                    : (DeliveryState)row.GetInt32(ReadAlongRow.ColumnCount) switch
                    {
                        DeliveryState.Closed => ReadAlongEnd.Closed,
                        DeliveryState.Withdrawn or DeliveryState.WithdrawalPending => ReadAlongEnd.TakenBack,
                        DeliveryState.Decided or DeliveryState.Returned => ReadAlongEnd.MovedOn,
                        _ => row.GetInt32(ReadAlongRow.ColumnCount + 1) == 1 ? ReadAlongEnd.MovedOn : ReadAlongEnd.Expired,
                    }),
            cancellationToken, ("@now", now));
}
