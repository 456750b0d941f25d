using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Late;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.FollowUp;

/// <summary>
/// Sees to it that nobody is forgotten: a reminder when the term ends, the next of the chain one term later, and an operator's alarm after
/// the last. What a
/// team must hear comes together, one message a day; what is acute at once. The same for who took it up and does not close it.
/// </summary>
/// <remarks>Two routers that look at once do no harm: each step is claimed in the ledger. What it sends says which delivery waits, and
/// nothing of its content.</remarks>
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
        var having = await database.ReadAsync(
            session => session.QueryAsync(LateDelivery.Teams, row => new TeamId(row.GetString(0)), cancellationToken, ("@now", Now())),
            cancellationToken);
        foreach (var team in rules.Everyone.Where(having.ToHashSet().Contains))
        {
            var late = await database.ReadAsync(
                session => LateSteps.DueAsync(session, team.Value, Now(), cancellationToken), cancellationToken);
            due.AddRange(late.Select(one => LateStep.Of(one, rules.Above(one.Team, one.Area))));
        }
        var steps = 0;
        foreach (var turn in due.GroupBy(step => (step.To, Acute: step.Late.Urgency == Urgency.Acute)))
        {
            steps += await database.WriteAsync(
                session => TellAsync(session, turn.Key.To, turn.Key.Acute, [.. turn], cancellationToken), cancellationToken);
        }
        return steps;
    }

    private async Task<int> TellAsync(
        LedgerSession session, TeamId to, bool acute, IReadOnlyList<LateStep> steps, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await LateTurns.MayTellAsync(session, to, acute, steps, rules, now, cancellationToken))
        {
            return 0;
        }
        var (claimed, told) = (new List<LateStep>(steps.Count), new List<LateStep>(steps.Count));
        foreach (var step in steps)
        {
            if (await LateSteps.WaitsAsync(session, step.Late, cancellationToken)
                && await ClaimAsync(session, step, now, cancellationToken))
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

    // Only one router takes the step.
    private async Task<bool> ClaimAsync(LedgerSession session, LateStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claimed = await LateSteps.ClaimAsync(
            session, step.Late, step.Step, step.IsLast ? null : NextAt(step.Late, now), cancellationToken);
        if (claimed)
        {
            session.Add(new TrailEntry(
                now.ToUnixTimeMilliseconds(), "router", step.Late.Team.Value, step.IsReminder ? "remind" : "escalate",
                step.Late.Id.ToString(),
                $"{(step.Late.Working ? Unfinished : "step")}-{step.Step}", step.To.Value));
        }
        return claimed;
    }

    // One line a team that owes an answer, however many deliveries wait there.
    private static async Task AlarmAsync(
        LedgerSession session, IReadOnlyList<LateStep> steps, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            if (!await LateSteps.IsAlarmedAsync(session, step.Late.Id, cancellationToken))
            {
                var row = new AlarmRow(
                    Guid.CreateVersion7(now), step.Late.Working ? AlarmCodes.Unfinished : AlarmCodes.Unanswered,
                    step.Late.Team.Value, now.ToUnixTimeMilliseconds(), step.Late.SignalId, step.Late.Partner);
                var alarm = await Alarms.RaiseAsync(session, row, cancellationToken);
                await LateSteps.AlarmedAsync(session, step.Late.Id, alarm, cancellationToken);
            }
        }
    }

    // Whatever the answer was: accepted, returned, taken back, erased. Who was told need not look any more.
    private async Task EndAsync(CancellationToken cancellationToken)
    {
        var ended = await database.ReadAsync(session => LateSteps.OverAsync(session, Now(), cancellationToken), cancellationToken);
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
        return await LateMessage.ForgetAsync(session, delivery, Now(), cancellationToken);
    }

    private long? NextAt(LateDelivery late, DateTimeOffset now)
        => (late.Working
            ? rules.WorkDue(late.Municipality, late.IsPublic, now)
            : rules.Due(late.Municipality, rules.KindOf(late.Team).GetValueOrDefault(), late.Urgency, now))?.ToUnixTimeMilliseconds();

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
