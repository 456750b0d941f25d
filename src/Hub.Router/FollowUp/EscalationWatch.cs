using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.FollowUp;

/// <summary>
/// Sees to it that nobody is forgotten: a reminder when the term ends, the next of the chain one term later, and an operator's alarm after the last. What a
/// team must hear comes together, one message a day; what is acute at once. The same for who took it up and does not close it.
/// </summary>
/// <remarks>Two routers that look at once do no harm: each step is claimed in the ledger. What it sends says which delivery waits, and nothing of its content.</remarks>
internal sealed class EscalationWatch(
    LedgerDatabase database, LateMessage message, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>How the result of a line of the trail begins for a step taken because what was taken up was not closed in time.</summary>
    public const string Unfinished = "unfinished";

    /// <summary>Takes every step that is due, and ends what was answered; how many steps.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await EndAsync(cancellationToken);
        await EndRaisedAsync(cancellationToken);
        await EndJoinedAsync(cancellationToken);
        await Alarms.ClearGoneAsync(database, Now(), cancellationToken);
        var due = new List<LateStep>();
        foreach (var team in rules.Everyone)
        {
            var late = await database.ReadAsync(
                session => session.QueryAsync(LateDelivery.OfTeam, LateDelivery.Read, cancellationToken, ("@team", team.Value), ("@now", Now())), cancellationToken);
            due.AddRange(late.Select(one => LateStep.Of(one, rules.Above(one.Team, one.Area))));
        }
        var steps = 0;
        foreach (var turn in due.GroupBy(step => (step.To, Acute: step.Late.Urgency == Urgency.Acute)))
        {
            steps += await database.WriteAsync(session => TellAsync(session, turn.Key.To, turn.Key.Acute, [.. turn], cancellationToken), cancellationToken);
        }
        return steps;
    }

    private async Task<int> TellAsync(LedgerSession session, TeamId to, bool acute, IReadOnlyList<LateStep> steps, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await LateTurns.MayTellAsync(session, to, acute, steps, rules, now, cancellationToken))
        {
            return 0;
        }
        var (claimed, told) = (new List<LateStep>(steps.Count), new List<LateStep>(steps.Count));
        foreach (var step in steps)
        {
            if (await WaitsAsync(session, step.Late, cancellationToken) && await ClaimAsync(session, step, now, cancellationToken))
            {
                claimed.Add(step);
                if (!await Raised.KnowsAsync(session, step.Late.Id, step.Late.Team.Value, to.Value, cancellationToken))
                {
                    told.Add(step); // else the owner itself laid it there: nobody hears of a thing twice
                }
            }
        }
        if (told.Count > 0)
        {
            var id = Guid.CreateVersion7(now);
            await message.WriteAsync(session, id, to, told, now, cancellationToken);
            await LateTurns.NoteAsync(session, to, acute, id, now, cancellationToken);
        }
        await AlarmAsync(session, [.. claimed.Where(step => step.IsLast || acute)], now, cancellationToken);
        return claimed.Count;
    }

    // Somebody may have answered, or closed it, since it was found late.
    private static async Task<bool> WaitsAsync(LedgerSession session, LateDelivery late, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            late.Working
                ? $"SELECT 1 FROM deliveries WHERE id = @id AND state IN ({DeliveryStates.Working}) AND work_at = @term"
                : $"SELECT 1 FROM deliveries WHERE id = @id AND state IN ({DeliveryStates.Waiting}) AND term_at = @term",
            row => row.GetInt32(0), cancellationToken, ("@id", late.Id), ("@term", late.TermAt))).Count > 0;

    // Only one router takes the step.
    private async Task<bool> ClaimAsync(LedgerSession session, LateStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claimed = await session.ExecuteAsync(
            """
            INSERT INTO escalations (delivery_id, step, next_at, working) VALUES (@id, @step, @next, @working)
            ON CONFLICT (delivery_id) DO UPDATE SET step = excluded.step, next_at = excluded.next_at
            WHERE escalations.step = excluded.step - 1 AND escalations.working = excluded.working
            """,
            cancellationToken, ("@id", step.Late.Id), ("@step", step.Step), ("@working", step.Late.Working ? 1 : 0),
            ("@next", step.IsLast ? null : NextAt(step.Late, now))) > 0;
        if (claimed)
        {
            session.Add(new TrailEntry(
                now.ToUnixTimeMilliseconds(), "router", step.Late.Team.Value, step.IsReminder ? "remind" : "escalate", step.Late.Id.ToString(),
                $"{(step.Late.Working ? Unfinished : "step")}-{step.Step}", step.To.Value));
        }
        return claimed;
    }

    // One line a team that owes an answer, however many deliveries wait there.
    private static async Task AlarmAsync(LedgerSession session, IReadOnlyList<LateStep> steps, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            var counted = await session.QueryAsync(
                "SELECT 1 FROM escalations WHERE delivery_id = @id AND alarm_id IS NOT NULL", row => row.GetInt32(0), cancellationToken, ("@id", step.Late.Id));
            if (counted.Count == 0)
            {
                var row = new AlarmRow(
                    Guid.CreateVersion7(now), step.Late.Working ? AlarmCodes.Unfinished : AlarmCodes.Unanswered,
                    step.Late.Team.Value, now.ToUnixTimeMilliseconds(), step.Late.SignalId, step.Late.Partner);
                var alarm = await Alarms.RaiseAsync(session, row, cancellationToken);
                await session.ExecuteAsync(
                    "UPDATE escalations SET alarm_id = @alarm WHERE delivery_id = @id", cancellationToken, ("@alarm", alarm), ("@id", step.Late.Id));
            }
        }
    }

    // Whatever the answer was: accepted, returned, taken back, erased. Who was told need not look any more.
    private async Task EndAsync(CancellationToken cancellationToken)
    {
        var ended = await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                SELECT e.delivery_id FROM escalations e LEFT JOIN deliveries d ON d.id = e.delivery_id WHERE d.id IS NULL
                OR (e.working = 0 AND (d.state NOT IN ({DeliveryStates.Waiting}) OR d.term_at > @now))
                OR (e.working = 1 AND (d.state NOT IN ({DeliveryStates.Working}) OR d.work_at > @now))
                """,
                row => row.GetGuid(0), cancellationToken, ("@now", Now())),
            cancellationToken);
        foreach (var id in ended)
        {
            await database.WriteAsync(session => EndAsync(session, id, cancellationToken), cancellationToken);
        }
    }

    private async Task EndRaisedAsync(CancellationToken cancellationToken)
    {
        foreach (var (delivery, told) in await database.ReadAsync(session => Raised.OverAsync(session, cancellationToken),
            cancellationToken))
        {
            await database.WriteAsync(session => Raised.EndAsync(session, delivery, told, Now(), cancellationToken), cancellationToken);
        }
    }

    // Something happened to one of both, and to that one alone: the other stands by itself again.
    private async Task EndJoinedAsync(CancellationToken cancellationToken)
    {
        foreach (var one in await database.ReadAsync(session => Joined.OverAsync(session, cancellationToken), cancellationToken))
        {
            await database.WriteAsync(
                async session =>
                {
                    if ((await Joined.OverAsync(session, cancellationToken)).Contains(one))
                    {
                        await Joined.RemoveAsync(session, one.Delivery, cancellationToken);
                        session.Add(new TrailEntry(
                            Now(), "router", one.Team, "separate", one.Delivery.ToString(), "changed", one.Lead.ToString()));
                    }
                    return true;
                },
                cancellationToken);
        }
    }

    private async Task<bool> EndAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
    {
        await LateMessage.ForgetAsync(session, delivery, Now(), cancellationToken);
        return true;
    }

    private long? NextAt(LateDelivery late, DateTimeOffset now)
        => (late.Working
            ? rules.WorkDue(late.Municipality, late.IsPublic, now)
            : rules.Due(late.Municipality, rules.KindOf(late.Team).GetValueOrDefault(), late.Urgency, now))?.ToUnixTimeMilliseconds();

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
