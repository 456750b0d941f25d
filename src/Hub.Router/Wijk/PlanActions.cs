using Hub.Contracts;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Wijk;

namespace Hub.Router.Wijk;

/// <summary>
/// Decides about a plan of residents: it ends as closed, and its partner hears the decision as a code, to pass on to who brought it.
/// </summary>
internal sealed class PlanActions(LedgerDatabase database, DeliveryActions actions, LiveDeciding deciding, TimeProvider clock)
{
    /// <summary>The answer to an amount that is more than may be granted.</summary>
    public static FollowUpResult TooMuch { get; } = new(PlanCodes.TooMuch);

    /// <summary>Decides; done twice is done once. Who decides takes the plan up, where nobody had.</summary>
    public async Task<FollowUpResult> DecideAsync(
        Guid delivery, TeamId team, string actor, PlanDecision decision, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(delivery, team, decision, cancellationToken) is { } refusal)
        {
            return refusal;
        }
        var taken = await actions.AcceptAsync(delivery, team, actor, cancellationToken);
        return taken != FollowUpResult.Done && taken != FollowUpResult.Taken ? taken
            : await database.WriteAsync(session => EndAsync(session, delivery, team, actor, decision, cancellationToken),
                cancellationToken);
    }

    // Before anything is taken up: what may not be decided is not accepted either.
    private Task<FollowUpResult?> RefusalAsync(Guid delivery, TeamId team, PlanDecision decision, CancellationToken cancellationToken)
        => database.ReadAsync<FollowUpResult?>(
            async session => await Plans.HeadAsync(session, delivery, team, cancellationToken) is not { } head ? FollowUpResult.NotFound
                : await Plans.FindAsync(session, delivery, cancellationToken) is { } known ? Again(known, decision)
                : head.State is not (DeliveryState.Delivered or DeliveryState.Pending or DeliveryState.Accepted)
                    || !await Plans.IsOneAsync(session, head, cancellationToken) ? FollowUpResult.WrongState
                : await FitsAsync(session, team, decision, cancellationToken) ? null : TooMuch,
            cancellationToken);

    private async Task<FollowUpResult> EndAsync(
        LedgerSession session, Guid delivery, TeamId team, string actor, PlanDecision decision, CancellationToken cancellationToken)
    {
        if (await Plans.HeadAsync(session, delivery, team, cancellationToken) is not { } head)
        {
            return FollowUpResult.NotFound;
        }
        if (await Plans.FindAsync(session, delivery, cancellationToken) is { } known)
        {
            return Again(known, decision);
        }
        if (head.State != DeliveryState.Accepted)
        {
            return FollowUpResult.WrongState;
        }
        if (!await FitsAsync(session, team, decision, cancellationToken))
        {
            return TooMuch; // another plan took what was left meanwhile
        }
        var act = new DeliveryAct(session, head, team, actor, clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        var outcome = decision.Amount is null ? null : WireCode.Of(CloseOutcome.Resolved);
        await Plans.AddAsync(session, delivery, team, decision, act.Now, cancellationToken);
        await act.Row.ClosedAsync(outcome);
        return await act.DoneAsync("close", "closed", OutcomeState.Closed, deciding.KindOf(team), outcome ?? "", reason: decision.Code());
    }

    private async Task<bool> FitsAsync(LedgerSession session, TeamId team, PlanDecision decision, CancellationToken cancellationToken)
    {
        if (decision.Amount is not { } euros || deciding.Teams.Of(new MunicipalityCode(team.Value[..6].ToUpperInvariant())) is not { } one)
        {
            return true;
        }
        var now = clock.GetUtcNow();
        var granted = await Plans.GrantedAsync(session, team, PlanYear.Begin(now).ToUnixTimeMilliseconds(), cancellationToken);
        return PlanYear.Budget(one.Options, now, granted) is var budget && !(euros > budget.Each) && !(granted + euros > budget.Yearly);
    }

    private static FollowUpResult Again(PlanDecision known, PlanDecision decision)
        => known == decision ? FollowUpResult.Done : FollowUpResult.WrongState;
}
