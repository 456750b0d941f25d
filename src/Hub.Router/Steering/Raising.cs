using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Steering;

/// <summary>
/// A team lays a matter with the next of its escalation chain, with a reason: what is not taken up seriously need not wait for a term.
/// </summary>
/// <remarks>Those above hear which delivery, whose and why, and nothing of its content. Each hears of it once, from the team or from the
/// hub.</remarks>
internal sealed class Raising(LedgerDatabase database, LateMessage message, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>Lays it one step higher than whoever heard of it already.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="team">Its owner.</param>
    /// <param name="actor">Who does.</param>
    /// <param name="reason">Why.</param>
    /// <param name="after">With whom it was laid before, as the actor saw it; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<FollowUpResult> RaiseAsync(
        Guid delivery, TeamId team, string actor, EscalationReason reason, TeamId? after, CancellationToken cancellationToken)
        => HumanConfirms.Check(actor, rules.Staff(team)) is not null
            ? Task.FromResult(FollowUpResult.NoPerson)
            : database.WriteAsync(
                async session => await HandedOn.FindAsync(session, delivery, cancellationToken) is not { } head || head.Team != team.Value
                    ? FollowUpResult.NotFound
                    : OwnMessage.Is(head.Contract) || !IsHeld(head.State) ? FollowUpResult.WrongState
                    : await RaiseAsync(session, head, team, actor, WireCode.Of(reason), reason, after, cancellationToken),
                cancellationToken);

    private async Task<FollowUpResult> RaiseAsync(
        LedgerSession session, DeliveryHead head, TeamId team, string actor, string code, EscalationReason reason, TeamId? after,
        CancellationToken cancellationToken)
    {
        var last = await Raised.LastAsync(session, head.Id, team.Value, cancellationToken);
        if (last?.ToTeam != after?.Value)
        {
            return last?.Actor == actor && last.Reason == code ? FollowUpResult.Done
                : FollowUpResult.Raised; // a form sent twice is one act
        }
        var area = (await HandedOn.SignalAsync(session, head, cancellationToken))?.Area;
        var above = rules.Above(team, area is null ? null : new AreaCode(area));
        var heard = Math.Max(last?.Step ?? 0, await Raised.ToldAsync(session, head.Id, cancellationToken));
        if (heard >= above.Count)
        {
            return FollowUpResult.NobodyAbove;
        }
        var (to, now) = (above[heard], clock.GetUtcNow());
        var id = Guid.CreateVersion7(now);
        await message.WriteOneAsync(
            session, id, to, OwnMessage.Escalation, head,
            new UnansweredDeliveries(team, heard + 1, WireCode.Read<Urgency>(head.Urgency), 1, now, [head.Id], reason: reason), now,
                cancellationToken);
        await Raised.AddAsync(
            session, new RaisedRow(head.Id, team.Value, to.Value, heard + 1, code, actor), id, now.ToUnixTimeMilliseconds(),
                cancellationToken);
        session.Add(new TrailEntry(now.ToUnixTimeMilliseconds(), actor, team.Value, "raise", head.Id.ToString(), code, to.Value));
        return FollowUpResult.Done;
    }

    private static bool IsHeld(DeliveryState state)
        => state is DeliveryState.Pending or DeliveryState.Delivered or DeliveryState.Accepted
            or DeliveryState.HandOverPending or DeliveryState.HandingOver;
}
