using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Delivery;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Acts;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.FollowUp;

/// <summary>
/// What a team can do with a delivery. Each act is one transaction with its line of the trail, and done twice is done once.
/// </summary>
/// <remarks>Only the owner acts; a team that a delivery is offered to can accept or return it, and until it accepts the old owner stays the
/// owner.</remarks>
internal sealed class DeliveryActions(
    LedgerDatabase database, PassingOn passing, MoveRules moves, ActTerms terms, ITeamChannels channels, IRulesInUse rules,
    TimeProvider clock)
{
    /// <summary>A person of the team takes it up.</summary>
    public Task<FollowUpResult> AcceptAsync(Guid delivery, TeamId team, string actor, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, act =>
        {
            var head = act.Head;
            return head.OfferedTo(team.Value) ? TakeOverAsync(act, team, actor)
                : head is { State: DeliveryState.Accepted, AcceptedBy: { } other } && other != actor ? Task.FromResult(FollowUpResult.Taken)
                : head.State is DeliveryState.Accepted or DeliveryState.Closed or DeliveryState.HandingOver or DeliveryState.HandOverPending
                    ? Task.FromResult(FollowUpResult.Done)
                : head.State is DeliveryState.Delivered or DeliveryState.Pending ? act.TogetherAsync(one => TakeUpAsync(one, team, actor))
                : Task.FromResult(FollowUpResult.WrongState);
        }, cancellationToken);

    /// <summary>
    /// The team gives it back; it goes to the municipality's triage, and ends where triage itself returns it or may not have it.
    /// </summary>
    public Task<FollowUpResult> ReturnAsync(
        Guid delivery, TeamId team, string actor, ReturnReason reason, GoesAlong? along, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            var head = act.Head;
            if (head.OfferedTo(team.Value))
            {
                if (along?.Remark is not null)
                {
                    return FollowUpResult.NoReader;
                }
                await act.RemoveBodyAsync(team.Value);
                await act.Row.OfferReturnedAsync(reason, team.Value);
                return await act.DoneAsync("return", WireCode.Of(reason), null, null, head.Team);
            }
            if (head.State is not (DeliveryState.Delivered or DeliveryState.Pending or DeliveryState.Accepted)
                || OwnMessage.Is(head.Contract))
            {
                return head.State == DeliveryState.Returned ? FollowUpResult.Done : FollowUpResult.WrongState;
            }
            if (await act.AgainstMovingAsync() is { } together)
            {
                return together;
            }
            var desk = rules.Triage(new MunicipalityCode(head.Municipality));
            return desk == team || moves.Decide(head, desk) is not { Facts: { } facts }
                ? along?.Remark is null ? await EndAsync(act, team, reason) : FollowUpResult.NoReader
                : await GiveBackAsync(act, team, desk, facts, reason, along);
        }, cancellationToken);

    /// <summary>The team offers it to another; it stays the owner until that team accepts.</summary>
    public Task<FollowUpResult> HandOverAsync(
        Guid delivery, TeamId team, string actor, TeamId to, GoesAlong? along, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            var head = act.Head;
            if (head.Team == team.Value && head.HandOverTo == to.Value)
            {
                return FollowUpResult.Done;
            }
            if (head.Team != team.Value || head.State is not (DeliveryState.Delivered or DeliveryState.Accepted)
                || OwnMessage.Is(head.Contract))
            {
                return FollowUpResult.WrongState;
            }
            if (to == team)
            {
                return FollowUpResult.UnknownTeam;
            }
            var move = moves.Decide(head, to);
            if ((await act.AgainstMovingAsync() ?? move.Refusal) is { } refusal)
            {
                return refusal;
            }
            if (await passing.GiveAsync(act, to, move.Facts!, along) is { } fault)
            {
                return fault;
            }
            await act.Row.OfferedAsync(
                to.Value, channels.QueueOf(to), terms.Answer(head with { Municipality = to.MunicipalityOf().Value }, move.Kind, act.Now));
            return await act.DoneAsync("hand-over", "offered", null, null, $"{team} {to}");
        }, cancellationToken);

    /// <summary>The team has done its work, or has seen that it was taken back. Its partner hears what came of it, as a code.</summary>
    public Task<FollowUpResult> CloseAsync(
        Guid delivery, TeamId team, string actor, CloseOutcome? ending, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            var code = ending is { } known ? WireCode.Of(known) : null;
            if (act.Head.Team != team.Value || act.Head.State != DeliveryState.Accepted)
            {
                return act.Head.State == DeliveryState.Closed ? FollowUpResult.Done : FollowUpResult.WrongState;
            }
            await act.EndTogetherAsync();
            return await act.TogetherAsync(async one =>
            {
                await one.Row.ClosedAsync(code);
                return await one.DoneAsync("close", "closed", OutcomeState.Closed, rules.KindOf(team), code ?? "", reason: code);
            });
        }, cancellationToken, seesWithdrawal: true);

    /// <summary>Takes it up, within the act; for a delivery that follows another, as who took that one up.</summary>
    public async Task<FollowUpResult> TakeUpAsync(DeliveryAct act, TeamId team, string actor)
    {
        await act.Row.TakenUpAsync(actor, terms.Work(act.Head, act.Now));
        return await act.AcceptedAsync(rules.KindOf(team), "", terms.Kept(act.Head, act.Now));
    }

    // The rules are asked again: the table may have changed since it was offered.
    private async Task<FollowUpResult> TakeOverAsync(DeliveryAct act, TeamId team, string actor)
    {
        var (move, head) = (moves.Decide(act.Head, team), act.Head with { Municipality = team.MunicipalityOf().Value });
        if (move is not { Facts: { } facts })
        {
            return move.Refusal!;
        }
        await act.RemoveBodyAsync(head.Team);
        await act.Row.TakenOverAsync(act.Owner(team, move.Kind, channels.QueueOf(team), facts), actor, terms.Work(head, act.Now));
        var leaves = head.Municipality != act.Head.Municipality;
        return await act.AcceptedAsync(move.Kind, head.Team, terms.Kept(head, act.Now), leaves);
    }

    // Nobody of the municipality may have it, or the last desk gave it up: the partner hears that it is the owner again, and why.
    private async Task<FollowUpResult> EndAsync(DeliveryAct act, TeamId team, ReturnReason reason)
    {
        await act.RemoveBodyAsync(team.Value);
        await act.Row.EndedAsync(reason, team.Value);
        return await act.DoneAsync(
            "return", WireCode.Of(reason), OutcomeState.Returned, rules.KindOf(team), "", reason: WireCode.Of(reason));
    }

    private async Task<FollowUpResult> GiveBackAsync(
        DeliveryAct act, TeamId team, TeamId desk, ContentFacts facts, ReturnReason reason, GoesAlong? along)
    {
        if (await passing.GiveAsync(act, desk, facts, along) is { } fault)
        {
            return fault == FollowUpResult.ContentGone ? await EndAsync(act, team, reason) : fault;
        }
        await act.RemoveBodyAsync(team.Value);
        await act.Row.GivenBackAsync(
            act.Owner(desk, TeamKind.Triage, channels.QueueOf(desk), facts), reason, team.Value,
            terms.Answer(act.Head, TeamKind.Triage, act.Now));
        return await act.DoneAsync(
            "return", WireCode.Of(reason), OutcomeState.Returned, rules.KindOf(team), $"{team} {desk}", reason: WireCode.Of(reason));
    }

    private Task<FollowUpResult> ActAsync(
        Guid delivery, TeamId team, string actor, Func<DeliveryAct, Task<FollowUpResult>> work, CancellationToken cancellationToken,
        bool seesWithdrawal = false)
        => PersonAct.DoAsync(
            database, rules, team, actor,
            async session =>
            {
                var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
                if (seesWithdrawal && await Withdrawals.SeenAsync(session, delivery, team.Value, now, cancellationToken))
                {
                    session.Add(new TrailEntry(now, actor, team.Value, "close", delivery.ToString(), "seen"));
                    return FollowUpResult.Done;
                }
                return await ActedRow.FindAsync(session, delivery, cancellationToken) is not { } head
                    || (head.Team != team.Value && !head.OfferedTo(team.Value)) ? FollowUpResult.NotFound
                    : head.State != DeliveryState.Closed && await Joined.LeadAsync(session, delivery, cancellationToken) is not null
                        ? FollowUpResult.Joined
                    : await work(new DeliveryAct(session, head, team, actor, now, cancellationToken));
            },
            cancellationToken);
}
