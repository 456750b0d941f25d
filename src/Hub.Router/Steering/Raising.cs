using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
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
internal sealed class Raising(
    LedgerDatabase database, LateMessage message, RaisedWords words, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>Lays it one step higher than whoever heard of it already.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="team">Its owner.</param>
    /// <param name="actor">Who does.</param>
    /// <param name="request">Why, after whom, and what is said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<FollowUpResult> RaiseAsync(
        Guid delivery, TeamId team, string actor, EscalateRequest request, CancellationToken cancellationToken)
        => PersonAct.OnOwnAsync(
            database, rules, delivery, team, actor,
            async (session, head) => OwnMessage.Is(head.Contract) || !IsHeld(head.State) ? FollowUpResult.WrongState
                : await Joined.LeadAsync(session, delivery, cancellationToken) is not null ? FollowUpResult.Joined
                : await RaiseAsync(session, head, team, actor, request, cancellationToken),
            cancellationToken);

    /// <summary>Who would hear of it next; null where everybody did.</summary>
    public Task<TeamId?> NextAsync(DeliveryHead head, CancellationToken cancellationToken)
        => database.ReadAsync(
            async session => (await NextAsync(
                session, head, await Raised.LastAsync(session, head.Id, head.Team, cancellationToken), cancellationToken)).To,
            cancellationToken);

    private async Task<FollowUpResult> RaiseAsync(
        LedgerSession session, DeliveryHead head, TeamId team, string actor, EscalateRequest request, CancellationToken cancellationToken)
    {
        var (code, now) = (WireCode.Of(request.Reason), clock.GetUtcNow());
        var last = await Raised.LastAsync(session, head.Id, team.Value, cancellationToken);
        if (last?.ToTeam != request.After?.Value)
        {
            return last?.Actor == actor && last.Reason == code ? FollowUpResult.Done
                : FollowUpResult.Raised; // a form sent twice is one act
        }
        var (found, step) = await NextAsync(session, head, last, cancellationToken);
        if (found is not { } to)
        {
            return FollowUpResult.NobodyAbove;
        }
        var id = Guid.CreateVersion7(now);
        if (await words.AgainstAsync(session, head, to, id, request, now, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        var group = new UnansweredDeliveries(
            team, step, WireCode.Read<Urgency>(head.Urgency), 1, now, [head.Id], reason: request.Reason, remark: request.Remark,
            keyId: request.KeyId, content: request.Content);
        await message.WriteOneAsync(session, id, to, OwnMessage.Escalation, head, group, now, cancellationToken);
        await Raised.AddAsync(
            session, new RaisedRow(head.Id, team.Value, to.Value, step, code, actor), id, now.ToUnixTimeMilliseconds(), cancellationToken);
        session.Add(new TrailEntry(now.ToUnixTimeMilliseconds(), actor, team.Value, "raise", head.Id.ToString(), code, to.Value));
        return FollowUpResult.Done;
    }

    // One step higher than whoever heard of it, from the team or from the hub.
    private async Task<(TeamId? To, int Step)> NextAsync(
        LedgerSession session, DeliveryHead head, RaisedRow? last, CancellationToken cancellationToken)
    {
        var area = (await HandedOn.SignalAsync(session, head, cancellationToken))?.Area;
        var above = rules.Above(new TeamId(head.Team), area is null ? null : new AreaCode(area));
        var heard = Math.Max(last?.Step ?? 0, await Raised.ToldAsync(session, head.Id, cancellationToken));
        return heard < above.Count ? (above[heard], heard + 1) : (null, 0);
    }

    private static bool IsHeld(DeliveryState state)
        => state is DeliveryState.Pending or DeliveryState.Delivered or DeliveryState.Accepted
            or DeliveryState.HandOverPending or DeliveryState.HandingOver;
}
