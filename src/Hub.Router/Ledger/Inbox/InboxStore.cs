using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Ledger.Inbox;

/// <summary>What a team reads: its list, and the content of one delivery with the view logged in the same transaction.</summary>
internal sealed class InboxStore(LedgerDatabase database, TimeProvider clock)
{
    // The body of a public matter is its text for all to read; a sealed one stays where it is.
    internal static readonly string Columns = $"""
        {DeliveryHead.Columns}, (SELECT b.delete_after FROM bodies b WHERE b.delivery_id = deliveries.id AND b.team = @team),
        (SELECT b.content FROM bodies b WHERE b.delivery_id = deliveries.id AND b.team = @team AND deliveries.contract IN ('collective',
            '{OwnMessage.Pattern}', '{OwnMessage.Trend}')),
        (SELECT s.kind FROM signals s WHERE s.id = deliveries.signal_id AND s.revision = deliveries.revision),
        (SELECT s.theme FROM signals s WHERE s.id = deliveries.signal_id AND s.revision = deliveries.revision),
        (SELECT s.area FROM signals s WHERE s.id = deliveries.signal_id AND s.revision = deliveries.revision
            AND s.municipality = deliveries.municipality),
        (SELECT 1 FROM originals o WHERE o.delivery_id = deliveries.id AND o.team = @team AND o.revision = deliveries.revision),
        {AreaReads.Steered}, {Corrections.MadePublic}
        """;

    private const string Order =
        "CASE WHEN hand_over_to IS NOT NULL AND team = @team THEN 1 ELSE 0 END, CASE urgency WHEN 'acute' THEN 0 WHEN 'high' THEN 1 ELSE "
            + "2 END, created_at, id";

    /// <summary>
    /// What one looks at of the team's deliveries: what was taken back first, for whoever is at work on it must know at once, then the most
    /// urgent.
    /// </summary>
    /// <param name="team">Whose.</param>
    /// <param name="view">Which.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="over">How many to pass over.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<InboxPage> ListAsync(TeamId team, InboxView view, int most, int over, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session =>
            {
                List<InboxEntry> back = view.Withdrawn is null ? [] : await session.QueryAsync(
                    $"SELECT {WithdrawalRow.Columns} FROM withdrawals WHERE team = @team AND {view.Withdrawn} ORDER BY at DESC LIMIT @most",
                    row => InboxRow.Read(WithdrawalRow.Read(row)), cancellationToken, ("@team", team.Value), ("@most", over + most + 1));
                // Which ones first, and only then what there is to tell of these: what is sorted is ids alone, however many there are.
                var rows = await session.QueryAsync(
                    $"""
                    SELECT {Columns} FROM deliveries WHERE id IN (
                        SELECT id FROM deliveries
                        WHERE (team = @team AND {view.Own}){(view.Offered is null ? "" : $" OR (hand_over_to = @team AND {view.Offered})")}
                        ORDER BY {view.Order ?? Order} LIMIT @most OFFSET @over)
                    ORDER BY {view.Order ?? Order}
                    """,
                    row => InboxRow.Read(row, team.Value), cancellationToken,
                    [.. Values(team, view), ("@most", most + 1), ("@over", Math.Max(0, over - back.Count))]);
                List<InboxEntry> entries = [.. back.Skip(over), .. rows];
                return new InboxPage(
                    [.. entries.Take(most)], entries.Count > most, await CountsAsync(session, team, view.Actor, cancellationToken));
            },
            cancellationToken);

    /// <summary>One delivery of the team's inbox; null where there is none such.</summary>
    public Task<InboxEntry?> OneAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session => (await session.QueryAsync(
                    $"SELECT {Columns} FROM deliveries WHERE id = @id AND ((team = @team AND {InboxView.All.Own}) OR (hand_over_to = "
                        + $"@team AND {InboxView.All.Offered}))",
                    row => InboxRow.Read(row, team.Value), cancellationToken, ("@id", delivery), ("@team", team.Value))).FirstOrDefault()
                ?? (await session.QueryAsync(
                    $"SELECT {WithdrawalRow.Columns} FROM withdrawals WHERE delivery_id = @id AND team = @team",
                    row => InboxRow.Read(WithdrawalRow.Read(row)), cancellationToken,
                    ("@id", delivery), ("@team", team.Value))).FirstOrDefault(),
            cancellationToken);

    /// <summary>A delivery that was taken back from the team; null where none was.</summary>
    public async Task<WithdrawalRow?> TakenBackAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
        => (await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT {WithdrawalRow.Columns} FROM withdrawals WHERE delivery_id = @id AND team = @team", WithdrawalRow.Read,
                cancellationToken,
                ("@id", delivery), ("@team", team.Value)),
            cancellationToken)).FirstOrDefault();

    /// <summary>A delivery that the team owns; null where it owns none such.</summary>
    public async Task<DeliveryHead?> OwnedAsync(Guid delivery, TeamId team, CancellationToken cancellationToken)
        => (await database.ReadAsync(
            session => session.QueryAsync(
                $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id AND team = @team", DeliveryHead.Read, cancellationToken,
                ("@id", delivery), ("@team", team.Value)),
            cancellationToken)).FirstOrDefault();

    /// <summary>
    /// Opens a delivery: the event that the team may read, and a row that says who looked, when and why. Null where there is nothing to
    /// open.
    /// </summary>
    public Task<byte[]?> OpenAsync(Guid delivery, TeamId team, string actor, string reason, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var found = await session.QueryAsync(
                    $"""
                    SELECT b.content FROM deliveries d JOIN bodies b ON b.delivery_id = d.id AND b.team = @team
                    WHERE d.id = @id AND ((d.team = @team AND d.state IN ({DeliveryStates.Held}, {DeliveryStates.Of(DeliveryState.Closed)}))
                        OR (d.hand_over_to = @team AND d.state IN ({DeliveryStates.Offered})))
                    """,
                    row => row.GetFieldValue<byte[]>(0), cancellationToken, ("@id", delivery), ("@team", team.Value));
                if (found is not [var content])
                {
                    return null;
                }
                var now = Now;
                await LogViewAsync(session, delivery, team, actor, reason, now, cancellationToken);
                session.Add(new TrailEntry(now, actor, team.Value, "open", delivery.ToString(), "viewed", reason));
                return content;
            },
            cancellationToken);

    /// <summary>
    /// Opens what a public matter was made of; a row says who looked, when and why. Null where there is none for this team.
    /// </summary>
    public Task<KeptOriginal?> OriginalAsync(Guid delivery, TeamId team, string actor, string reason, CancellationToken cancellationToken)
        => database.WriteAsync(
            async session =>
            {
                var now = Now;
                if (await KeptOriginals.OpenAsync(session, delivery, team, now, cancellationToken) is not { } original)
                {
                    return null;
                }
                await LogViewAsync(session, delivery, team, actor, reason, now, cancellationToken);
                session.Add(new TrailEntry(now, actor, team.Value, "open", delivery.ToString(), "original", reason));
                return original;
            },
            cancellationToken);

    /// <summary>Logs who looked, when and why.</summary>
    internal static Task<int> LogViewAsync(
        LedgerSession session, Guid delivery, TeamId team, string actor, string reason, long now, CancellationToken cancellationToken)
        => session.ExecuteAsync(
            "INSERT INTO views (delivery_id, team, actor, reason, at) VALUES (@id, @team, @actor, @reason, @now)", cancellationToken,
            ("@id", delivery), ("@team", team.Value), ("@actor", actor), ("@reason", reason), ("@now", now));

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private (string, object?)[] Values(TeamId team, InboxView view) =>
    [
        ("@team", team.Value), .. view.Asks("@now") ? [("@now", Now)] : Array.Empty<(string, object?)>(),
        .. view.Asks("@actor") ? [("@actor", view.Actor)] : Array.Empty<(string, object?)>(),
    ];

    private async Task<InboxCounts> CountsAsync(LedgerSession session, TeamId team, string? actor, CancellationToken cancellationToken)
    {
        async Task<int> CountAsync(InboxView view)
            => (int)await session.SingleAsync(
                $"""
                SELECT (SELECT COUNT(*) FROM deliveries WHERE team = @team AND {view.Own})
                    + {(view.Offered is null ? "0" : $"(SELECT COUNT(*) FROM deliveries WHERE hand_over_to = @team AND {view.Offered})")}
                    + {(view.Withdrawn is null ? "0" : $"(SELECT COUNT(*) FROM withdrawals WHERE team = @team AND {view.Withdrawn})")}
                """,
                row => row.GetInt64(0), cancellationToken, Values(team, view));

        return new InboxCounts(
            await CountAsync(InboxView.Fresh), await CountAsync(InboxView.Ours), await CountAsync(InboxView.Late), await CountAsync(
                InboxView.Closed),
            actor is null ? null : await CountAsync(InboxView.Mine with { Actor = actor }));
    }
}
