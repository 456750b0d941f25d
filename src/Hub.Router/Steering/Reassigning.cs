using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Deciding.Disclosure;
using Hub.Router.Delivery;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Steering;

/// <summary>
/// Who coordinates areas gives what waits, came back or is late there to another team there. He sees the envelope and never a case: what
/// only
/// its owner can open, its owner is asked to hand over.
/// </summary>
internal sealed class Reassigning(
    LedgerDatabase database, NextReader next, MoveRules moves, ActTerms terms, LateMessage message, ITeamChannels channels,
    IRulesInUse rules,
    TimeProvider clock)
{
    /// <summary>Gives it to a team; how, or why not.</summary>
    public Task<(string? Way, FollowUpResult Result)> ReassignAsync(
        Guid delivery, TeamId team, string actor, TeamId to, CancellationToken cancellationToken)
        => HumanConfirms.Check(actor, rules.Staff(team)) is not null
            ? Task.FromResult<(string?, FollowUpResult)>((null, FollowUpResult.NoPerson))
            : database.WriteAsync(
                async session =>
                {
                    var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                    if (await HandedOn.FindAsync(session, delivery, cancellationToken) is not { } head
                        || rules.KindOf(team) != TeamKind.Wijkregisseur || OwnMessage.Is(head.Contract))
                    {
                        return (null, FollowUpResult.NotFound);
                    }
                    var signal = await HandedOn.SignalAsync(session, head, cancellationToken);
                    return (Against(head, signal?.Area, team, to, now) ?? await MoveRules.AgainstAsync(session, head, cancellationToken))
                        is { } refusal
                        ? (null, refusal)
                        : await GiveAsync(new DeliveryAct(session, head, team, actor, now, cancellationToken), session, team, actor, to,
                            cancellationToken);
                },
                cancellationToken);

    // Whose areas, whose team, and whether it is at a point where somebody else may be chosen.
    private FollowUpResult? Against(DeliveryHead head, string? area, TeamId team, TeamId to, long now)
    {
        var own = rules.AreasOf(team);
        return rules.AreaAt(new TeamId(head.Team), area is null ? null : new AreaCode(area)) is not { } place || !own.Contains(place)
                ? FollowUpResult.OutsideAreas
            : rules.KindOf(to) is not { } kind || to.Value == head.Team || to.Value[..6] != team.Value[..6] ? FollowUpResult.UnknownTeam
            : !Serves(to, kind, own) ? FollowUpResult.OutsideAreas
            : head.State is DeliveryState.Pending or DeliveryState.Delivered || (head.State == DeliveryState.Accepted
                && head.WorkAt < now) ? null
            : FollowUpResult.WrongState;
    }

    // A department or wijkbeheerder without an area of its own works in all of them; triage and those above are not his to charge.
    private bool Serves(TeamId to, TeamKind kind, IReadOnlyCollection<AreaCode> own)
        => rules.AreasOf(to) is { Count: > 0 } areas ? areas.Any(own.Contains) : kind is TeamKind.Vakafdeling or TeamKind.Wijkbeheerder;

    private async Task<(string?, FollowUpResult)> GiveAsync(
        DeliveryAct act, LedgerSession session, TeamId team, string actor, TeamId to, CancellationToken cancellationToken)
    {
        var head = act.Head;
        if (moves.Decide(head, to) is var move && move.Facts is not { } facts)
        {
            return (null, move.Refusal!);
        }
        if (head.Contract != "collective")
        {
            return (ReassignAnswer.Asked, await AskAsync(act, session, team, actor, to, cancellationToken));
        }
        if (await act.BodyAsync() is not { } held)
        {
            return (null, FollowUpResult.ContentGone);
        }
        var body = next.Event(head, held, to, DataClass.Collective, null, DateTimeOffset.FromUnixTimeMilliseconds(act.Now))!;
        if (head.State == DeliveryState.Accepted)
        {
            await act.StoreBodyAsync(to.Value, body);
            await act.Row.OfferedAsync(to.Value, channels.QueueOf(to), terms.Answer(head, move.Kind, act.Now));
            return (ReassignAnswer.Offered, await act.DoneAsync("reassign", "offered", null, null, $"{head.Team} {to}"));
        }
        await Withdrawals.TellOthersAsync(session, head.Id, to.Value, WithdrawalReason.Reassigned, act.Now, cancellationToken);
        await act.RemoveBodyAsync(head.Team);
        await act.StoreBodyAsync(to.Value, body);
        await act.Row.GivenAsync(act.Owner(to, move.Kind, channels.QueueOf(to), move.Facts!), terms.Answer(head, move.Kind, act.Now));
        return (ReassignAnswer.Moved, await act.DoneAsync("reassign", "moved", null, null, $"{head.Team} {to}"));
    }

    // Only its owner holds the key: it is told whom to hand the case over to, and stays the owner until that team accepts.
    private async Task<FollowUpResult> AskAsync(
        DeliveryAct act, LedgerSession session, TeamId team, string actor, TeamId to, CancellationToken cancellationToken)
    {
        var (head, now) = (act.Head, DateTimeOffset.FromUnixTimeMilliseconds(act.Now));
        if (!await AskedOver.AskAsync(session, head.Id, head.Team, to.Value, team.Value, actor, act.Now, cancellationToken))
        {
            return FollowUpResult.Done; // it stands so already
        }
        await message.WriteOneAsync(
            session, Guid.CreateVersion7(now), new TeamId(head.Team), OwnMessage.Reminder, head,
            new UnansweredDeliveries(new TeamId(head.Team), 0, WireCode.Read<Urgency>(head.Urgency), 1, now, [head.Id], handOverTo: to),
                now,
            cancellationToken);
        return await act.DoneAsync("reassign", "asked", null, null, $"{head.Team} {to}");
    }
}
