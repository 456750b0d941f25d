using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Delivery;
using Hub.Router.Disclosure;
using Hub.Router.Ledger;

namespace Hub.Router.FollowUp;

/// <summary>What a team can do with a delivery. Each act is one transaction with its line of the trail, and done twice is done once.</summary>
/// <remarks>Only the owner acts; a team that a delivery is offered to can accept or return it, and until it accepts the old owner stays the owner.</remarks>
internal sealed class DeliveryActions(LedgerDatabase database, NextReader next, TeamQueue queueOf, TeamLookup teams, TriageDesk triage, TermEnd termEnd, TimeProvider clock)
{
    private static readonly long keptAfterAcceptance = (long)TimeSpan.FromHours(24).TotalMilliseconds;

    /// <summary>A person of the team takes it up.</summary>
    public Task<FollowUpResult> AcceptAsync(Guid delivery, TeamId team, string actor, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            var head = act.Head;
            if (head.OfferedTo(team.Value))
            {
                await act.RemoveBodyAsync(head.Team);
                await act.UpdateAsync(
                    "team = @team, team_kind = @kind, queue = @queue, hand_over_to = NULL, state = 3, accepted_at = @now, accepted_by = @actor",
                    ("@team", team.Value), ("@kind", WireCode.Of(teams(team).GetValueOrDefault())), ("@queue", queueOf(team)), ("@actor", actor));
                return await act.DoneAsync("accept", "accepted", OutcomeState.Accepted, teams(team), head.Team, act.Now + keptAfterAcceptance);
            }
            if (head.State is DeliveryState.Accepted or DeliveryState.Closed or DeliveryState.HandingOver or DeliveryState.HandOverPending)
            {
                return FollowUpResult.Done;
            }
            if (head.State is not (DeliveryState.Delivered or DeliveryState.Pending))
            {
                return FollowUpResult.WrongState;
            }
            await act.UpdateAsync("state = 3, accepted_at = @now, accepted_by = @actor", ("@actor", actor));
            return await act.DoneAsync("accept", "accepted", OutcomeState.Accepted, teams(team), "", act.Now + keptAfterAcceptance);
        }, cancellationToken);

    /// <summary>The team gives it back; it goes to the municipality's triage, and what triage itself returns ends there.</summary>
    public Task<FollowUpResult> ReturnAsync(
        Guid delivery, TeamId team, string actor, ReturnReason reason, ResealedContent? resealed, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            var head = act.Head;
            if (head.OfferedTo(team.Value))
            {
                await act.RemoveBodyAsync(team.Value);
                await act.UpdateAsync("hand_over_to = NULL, state = CASE WHEN accepted_at IS NULL THEN 2 ELSE 3 END");
                return await act.DoneAsync("return", WireCode.Of(reason), null, null, head.Team);
            }
            if (head.State is not (DeliveryState.Delivered or DeliveryState.Pending or DeliveryState.Accepted) || OwnMessage.Is(head.Contract))
            {
                return head.State == DeliveryState.Returned ? FollowUpResult.Done : FollowUpResult.WrongState;
            }
            var desk = triage(new MunicipalityCode(head.Municipality));
            if (desk == team)
            {
                await act.RemoveBodyAsync(team.Value);
                await act.UpdateAsync("state = 9, closed_at = @now, return_reason = @reason", ("@reason", WireCode.Of(reason)));
                return await act.DoneAsync("return", WireCode.Of(reason), OutcomeState.Returned, teams(team), "", reason: WireCode.Of(reason));
            }
            if (next.Event(head, await act.BodyAsync(), desk, resealed, clock.GetUtcNow()) is not { } body)
            {
                return FollowUpResult.ContentRequired;
            }
            await act.RemoveBodyAsync(team.Value);
            await act.StoreBodyAsync(desk.Value, body);
            await act.UpdateAsync(
                "team = @team, team_kind = 'triage', queue = @queue, state = @state, due_at = @now, tries = 0, delivered_at = NULL, accepted_at = NULL, accepted_by = NULL, return_reason = @reason, term_at = @term",
                ("@team", desk.Value), ("@queue", queueOf(desk)), ("@state", (int)Waiting(desk)), ("@reason", WireCode.Of(reason)), ("@term", Term(head, TeamKind.Triage)));
            return await act.DoneAsync("return", WireCode.Of(reason), OutcomeState.Returned, teams(team), $"{team} {desk}", reason: WireCode.Of(reason));
        }, cancellationToken);

    /// <summary>The team offers it to another; it stays the owner until that team accepts.</summary>
    public Task<FollowUpResult> HandOverAsync(
        Guid delivery, TeamId team, string actor, TeamId to, ResealedContent? resealed, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            var head = act.Head;
            if (head.Team == team.Value && head.HandOverTo == to.Value)
            {
                return FollowUpResult.Done;
            }
            if (head.Team != team.Value || head.State is not (DeliveryState.Delivered or DeliveryState.Accepted) || OwnMessage.Is(head.Contract))
            {
                return FollowUpResult.WrongState;
            }
            if (to == team || teams(to) is not { } kind || !MayHave(head, to, kind))
            {
                return FollowUpResult.UnknownTeam;
            }
            if (next.Event(head, await act.BodyAsync(), to, resealed, clock.GetUtcNow()) is not { } body)
            {
                return FollowUpResult.ContentRequired;
            }
            await act.StoreBodyAsync(to.Value, body);
            await act.UpdateAsync(
                "hand_over_to = @to, state = @state, due_at = @now, tries = 0, term_at = @term", ("@to", to.Value), ("@term", Term(head, kind)),
                ("@state", (int)(queueOf(to) is null ? DeliveryState.HandingOver : DeliveryState.HandOverPending)));
            return await act.DoneAsync("hand-over", "offered", null, null, $"{team} {to}");
        }, cancellationToken);

    /// <summary>The team has done its work.</summary>
    public Task<FollowUpResult> CloseAsync(Guid delivery, TeamId team, string actor, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async act =>
        {
            if (act.Head.Team != team.Value || act.Head.State != DeliveryState.Accepted)
            {
                return act.Head.State == DeliveryState.Closed ? FollowUpResult.Done : FollowUpResult.WrongState;
            }
            await act.UpdateAsync("state = 4, closed_at = @now");
            return await act.DoneAsync("close", "closed", OutcomeState.Closed, teams(team), "");
        }, cancellationToken);

    // Whoever must answer now has a term of its own.
    private long? Term(DeliveryHead head, TeamKind kind)
        => termEnd(new MunicipalityCode(head.Municipality), kind, WireCode.Read<Urgency>(head.Urgency), clock.GetUtcNow())?.ToUnixTimeMilliseconds();

    private DeliveryState Waiting(TeamId team) => queueOf(team) is null ? DeliveryState.Delivered : DeliveryState.Pending;

    // A case stays within its municipality and on the individual side: a table of thirty people is no reader of it.
    private static bool MayHave(DeliveryHead head, TeamId to, TeamKind kind)
        => to.Value.StartsWith(head.Municipality, StringComparison.OrdinalIgnoreCase)
            && (head.Contract == "collective" || kind is TeamKind.Wijkzorgnetwerk or TeamKind.Netwerkregisseur or TeamKind.Triage or TeamKind.Schuldhulp
                or TeamKind.VeiligThuis or TeamKind.Zorgcoordinator);

    private Task<FollowUpResult> ActAsync(
        Guid delivery, TeamId team, string actor, Func<DeliveryAct, Task<FollowUpResult>> work, CancellationToken cancellationToken)
        => HumanConfirms.Check(actor) is not null
            ? Task.FromResult(FollowUpResult.NoPerson)
            : database.WriteAsync(
                async session =>
                {
                    var found = await session.QueryAsync(
                        $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE id = @id", DeliveryHead.Read, cancellationToken, ("@id", delivery));
                    return found is [var head] && (head.Team == team.Value || head.OfferedTo(team.Value))
                        ? await work(new DeliveryAct(session, head, team, actor, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken))
                        : FollowUpResult.NotFound;
                },
                cancellationToken);
}
