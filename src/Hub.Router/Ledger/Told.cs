using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger;

/// <summary>Which contact was told of what, so that each hears of it once, whichever router tells it.</summary>
internal static class Told
{
    private const string Raised = "";
    private const string Over = "over";

    // Whose it is now: an offer waits for whom it is offered to, and its owner knows.
    private static readonly string WaitingSql =
        $"""
        SELECT id, urgency, created_at FROM deliveries WHERE team = @team AND state IN ({DeliveryStates.Unanswered})
        AND {Following.Not("deliveries")}
        UNION ALL SELECT id, urgency, created_at FROM deliveries WHERE hand_over_to = @team AND state IN ({DeliveryStates.Offered})
        """;

    /// <summary>What waits for a team to accept it, each with whether the contact was told.</summary>
    public static async Task<List<WaitingForTeam>> WaitingAsync(LedgerSession session, string contact, string team,
        CancellationToken cancellationToken)
    {
        var told = await session.QueryAsync(
            "SELECT subject FROM told WHERE contact = @contact AND team = @team", row => row.GetGuid(0), cancellationToken,
            ("@contact", contact), ("@team", team));
        var known = told.ToHashSet();
        return await session.QueryAsync(
            WaitingSql,
            row => new WaitingForTeam(row.GetGuid(0), row.GetString(1) == "acute", row.GetInt64(2), known.Contains(row.GetGuid(0))),
            cancellationToken, ("@team", team));
    }

    /// <summary>Open alarms of which the contact was not told, and those that were told and are over.</summary>
    public static async Task<List<UntoldAlarm>> AlarmsAsync(LedgerSession session, string contact, CancellationToken cancellationToken)
        =>
        [
            .. await session.QueryAsync(
                """
                SELECT id, code, cause, at FROM alarms WHERE cleared_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM told t WHERE t.contact = @contact AND t.subject = alarms.id AND t.team = @raised) ORDER BY at
                """,
                row => new UntoldAlarm(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt64(3), IsOver: false),
                    cancellationToken,
                ("@contact", contact), ("@raised", Raised)),
            .. await session.QueryAsync(
                """
                SELECT a.id, a.code, a.cause,
                    a.at FROM told t JOIN alarms a ON a.id = t.subject WHERE t.contact = @contact AND t.team = @raised
                AND a.cleared_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM told o WHERE o.contact = @contact AND o.subject = a.id AND o.team = @over) ORDER BY a.at
                """,
                row => new UntoldAlarm(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt64(3), IsOver: true),
                    cancellationToken,
                ("@contact", contact), ("@raised", Raised), ("@over", Over)),
        ];

    /// <summary>How many notices a contact got since a moment.</summary>
    public static Task<int> CountAsync(LedgerSession session, string contact, long since, CancellationToken cancellationToken)
        => session.SingleAsync(
            "SELECT count(DISTINCT at) FROM told WHERE contact = @contact AND at > @since", row => (int)row.GetInt64(0), cancellationToken,
            ("@contact", contact), ("@since", since));

    /// <summary>Takes the turn to tell a contact; false where another router has it.</summary>
    public static async Task<bool> TakeTurnAsync(LedgerSession session, string contact, Guid holder, long now, long until,
        CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            """
            INSERT INTO told_turns (contact, holder, held_until) VALUES (@contact, @holder, @until)
            ON CONFLICT (contact) DO UPDATE SET holder = @holder,
                held_until = @until WHERE told_turns.held_until < @now OR told_turns.holder = @holder
            """,
            cancellationToken, ("@contact", contact), ("@holder", holder), ("@until", until), ("@now", now)) > 0;

    /// <summary>Notes what a contact was told, and gives the turn back.</summary>
    public static async Task NoteAsync(
        LedgerSession session, string contact, IReadOnlyList<(Guid Subject, string Team)> subjects, long now,
            CancellationToken cancellationToken)
    {
        foreach (var (subject, team) in subjects)
        {
            await session.ExecuteAsync(
                "INSERT INTO told (contact, subject, team, at) VALUES (@contact, @subject, @team, @now) ON CONFLICT DO NOTHING",
                    cancellationToken,
                ("@contact", contact), ("@subject", subject), ("@team", team), ("@now", now));
        }
        await EndTurnAsync(session, contact, cancellationToken);
    }

    /// <summary>Gives the turn back.</summary>
    public static Task<int> EndTurnAsync(LedgerSession session, string contact, CancellationToken cancellationToken)
        => session.ExecuteAsync("UPDATE told_turns SET held_until = 0 WHERE contact = @contact", cancellationToken, ("@contact", contact));

    /// <summary>What is noted of an alarm that was told.</summary>
    public static string Of(UntoldAlarm alarm) => alarm.IsOver ? Over : Raised;
}
