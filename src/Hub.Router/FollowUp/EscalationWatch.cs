using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Hosting.Keys;
using Hub.Router.Delivery;
using Hub.Router.Ledger;

namespace Hub.Router.FollowUp;

/// <summary>Sees to it that nobody is forgotten: a reminder when the term ends, the next of the chain one term later, and an operator's alarm after the last.</summary>
/// <remarks>Two routers that look at once do no harm: each step is claimed in the ledger. What it sends says which delivery waits, and nothing of its content.</remarks>
internal sealed class EscalationWatch(
    LedgerDatabase database, DeliveryEvents events, HubKeyRing keys, AllTeams teams, TeamLookup kindOf, TeamQueue queueOf, EscalationChain chain, TermEnd termEnd, TimeProvider clock)
{
    /// <summary>Code of the alarm that all who should have answered were silent.</summary>
    public const string Unanswered = "unanswered";

    private const int Reminder = 1;

    /// <summary>Takes every step that is due, and ends what was answered; how many steps.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken);
        var steps = 0;
        foreach (var team in teams())
        {
            var late = await database.ReadAsync(
                session => session.QueryAsync(LateDelivery.OfTeam, LateDelivery.Read, cancellationToken, ("@team", team.Value), ("@now", Now())), cancellationToken);
            foreach (var one in late)
            {
                steps += await database.WriteAsync(session => StepAsync(session, one, cancellationToken), cancellationToken) ? 1 : 0;
            }
        }
        return steps;
    }

    private async Task<bool> StepAsync(LedgerSession session, LateDelivery late, CancellationToken cancellationToken)
    {
        var (now, step, above) = (Now(), late.Step + 1, chain(late.Team, late.Area));
        var last = step > above.Count;
        Guid? alarm = last || late.Urgency == Urgency.Acute ? Id(late, "hub", Unanswered, Reminder) : null;
        if (!await WaitsAsync(session, late, cancellationToken) || !await ClaimAsync(session, late, step, last ? null : NextAt(late, now), alarm, cancellationToken))
        {
            return false;
        }
        var to = step == Reminder ? late.Asked : above[step - 2];
        var contract = step == Reminder ? OwnMessage.Reminder : OwnMessage.Escalation;
        await SendAsync(session, late, to, contract, step, now, cancellationToken);
        session.Add(new TrailEntry(now, "router", late.Team.Value, step == Reminder ? "remind" : "escalate", late.Id.ToString(), $"step-{step}", to.Value));
        if (alarm is { } id)
        {
            await session.ExecuteAsync(
                $"{LedgerSql.InsertAlarm} VALUES (@id, @code, @now, @signal, @partner){LedgerSql.Conflict(LedgerSql.InsertAlarm)}", cancellationToken,
                ("@id", id), ("@code", Unanswered), ("@now", now), ("@signal", late.SignalId), ("@partner", late.Partner));
        }
        return true;
    }

    // Somebody may have answered since it was found late.
    private static async Task<bool> WaitsAsync(LedgerSession session, LateDelivery late, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT 1 FROM deliveries WHERE id = @id AND state IN (1, 2, 5, 6) AND term_at = @term", row => row.GetInt32(0), cancellationToken,
            ("@id", late.Id), ("@term", late.TermAt))).Count > 0;

    // Only one router takes the step.
    private static async Task<bool> ClaimAsync(LedgerSession session, LateDelivery late, int step, long? next, Guid? alarm, CancellationToken cancellationToken)
        => await session.ExecuteAsync(
            """
            INSERT INTO escalations (delivery_id, step, next_at, alarm_id) VALUES (@id, @step, @next, @alarm)
            ON CONFLICT (delivery_id) DO UPDATE SET step = excluded.step, next_at = excluded.next_at, alarm_id = COALESCE(excluded.alarm_id, escalations.alarm_id)
            WHERE escalations.step = excluded.step - 1
            """,
            cancellationToken, ("@id", late.Id), ("@step", step), ("@next", next), ("@alarm", alarm)) > 0;

    private async Task SendAsync(
        LedgerSession session, LateDelivery late, TeamId to, string contract, int step, long now, CancellationToken cancellationToken)
    {
        var (id, queue, moment) = (Id(late, to.Value, contract, step), queueOf(to), DateTimeOffset.FromUnixTimeMilliseconds(now));
        var body = step == Reminder
            ? events.Reminder(id, late.Id, to, DateTimeOffset.FromUnixTimeMilliseconds(late.TermAt), moment)
            : events.Escalation(id, late.Id, late.Team, to, step - 1, moment);
        await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertDelivery} VALUES (@id, @delivery, 1, @municipality, 'hub', @team, @kind, @contract, @contract, NULL, @urgency, @queue, @state,
            @now, @now, @delivered, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL) ON CONFLICT (id) DO NOTHING
            """,
            cancellationToken, ("@id", id), ("@delivery", late.Id), ("@municipality", late.Municipality.Value), ("@team", to.Value),
            ("@kind", WireCode.Of(kindOf(to).GetValueOrDefault())), ("@contract", contract), ("@urgency", WireCode.Of(late.Urgency)), ("@queue", queue),
            ("@state", (int)(queue is null ? DeliveryState.Delivered : DeliveryState.Pending)), ("@now", now), ("@delivered", queue is null ? now : null));
        await session.ExecuteAsync(
            $"{LedgerSql.InsertBody} VALUES (@id, @team, 1, @content, @now){LedgerSql.Conflict(LedgerSql.InsertBody)}", cancellationToken,
            ("@id", id), ("@team", to.Value), ("@content", body), ("@now", now));
    }

    // Whatever the answer was: accepted, returned, taken back, erased. Who was told need not look any more.
    private async Task EndAsync(CancellationToken cancellationToken)
    {
        var ended = await database.ReadAsync(
            session => session.QueryAsync(
                """
                SELECT e.delivery_id FROM escalations e LEFT JOIN deliveries d ON d.id = e.delivery_id
                WHERE d.id IS NULL OR d.state NOT IN (1, 2, 5, 6) OR d.term_at > @now
                """,
                row => row.GetGuid(0), cancellationToken, ("@now", Now())),
            cancellationToken);
        foreach (var id in ended)
        {
            await database.WriteAsync(session => EndAsync(session, id, cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> EndAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
    {
        var now = Now();
        await session.ExecuteAsync(
            "UPDATE alarms SET cleared_at = @now WHERE cleared_at IS NULL AND id IN (SELECT alarm_id FROM escalations WHERE delivery_id = @id)", cancellationToken,
            ("@now", now), ("@id", delivery));
        await session.ExecuteAsync(
            $"UPDATE deliveries SET state = 4, closed_at = @now WHERE signal_id = @id AND contract IN ('{OwnMessage.Reminder}', '{OwnMessage.Escalation}') AND state IN (1, 2, 3)",
            cancellationToken, ("@now", now), ("@id", delivery));
        return await session.ExecuteAsync("DELETE FROM escalations WHERE delivery_id = @id", cancellationToken, ("@id", delivery)) > 0;
    }

    private long? NextAt(LateDelivery late, long now)
        => termEnd(late.Municipality, kindOf(late.Team).GetValueOrDefault(), late.Urgency, DateTimeOffset.FromUnixTimeMilliseconds(now))?.ToUnixTimeMilliseconds();

    // The same step for the same term is the same message, whichever router takes it.
    private Guid Id(LateDelivery late, string to, string contract, int step)
        => SignalIds.ForDelivery(keys.IdKey(late.Municipality), late.Id, step, to, $"{contract} {late.TermAt}");

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
