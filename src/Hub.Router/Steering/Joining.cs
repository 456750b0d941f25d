using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.SameMatter;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Acts;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.Steering;

/// <summary>
/// A team joins what it has about the same thing: one leads, and what is done with it is done with those that follow it. Each stays a
/// signal of its own, with its own content, partner and line of the trail; nothing of one goes to another.
/// </summary>
internal sealed class Joining(
    LedgerDatabase database, DeliveryActions actions, ActTerms terms, IRulesInUse rules, TimeProvider clock)
{
    /// <summary>Lets a delivery follow another of the team; done twice is done once.</summary>
    public Task<FollowUpResult> JoinAsync(
        Guid delivery, TeamId team, string actor, SameMatterRequest request, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async (session, head) =>
        {
            if (request.Lead == delivery)
            {
                return FollowUpResult.Itself;
            }
            if (await HandedOn.FindAsync(session, request.Lead, cancellationToken) is not { } lead || lead.Team != team.Value)
            {
                return FollowUpResult.NotFound;
            }
            return await Joined.LeadAsync(session, delivery, cancellationToken) is { } before
                ? before == lead.Id ? FollowUpResult.Done : FollowUpResult.Joined
                : await AgainstAsync(session, head, lead, request, cancellationToken)
                    ?? await JoinAsync(session, head, lead, team, actor, cancellationToken);
        }, cancellationToken);

    /// <summary>Lets it stand by itself again, as far as it is.</summary>
    public Task<FollowUpResult> SeparateAsync(Guid delivery, TeamId team, string actor, CancellationToken cancellationToken)
        => ActAsync(delivery, team, actor, async (session, head) =>
        {
            if (await Joined.LeadAsync(session, delivery, cancellationToken) is not { } lead)
            {
                return FollowUpResult.NotJoined;
            }
            if (head.State == DeliveryState.Closed)
            {
                return FollowUpResult.WrongState;
            }
            await Joined.RemoveAsync(session, delivery, cancellationToken);
            session.Add(new TrailEntry(Now(), actor, team.Value, "separate", delivery.ToString(), "by-hand", lead.ToString()));
            return FollowUpResult.Done;
        }, cancellationToken);

    // First what it is, then where both stand.
    private static async Task<FollowUpResult?> AgainstAsync(
        LedgerSession session, DeliveryHead head, DeliveryHead lead, SameMatterRequest request, CancellationToken cancellationToken)
    {
        if (head.Contract != lead.Contract || OwnMessage.Is(head.Contract) || IsInitiator(head) || IsInitiator(lead))
        {
            return FollowUpResult.OtherKind;
        }
        if (head.Contract != "collective" && request.SamePerson != true)
        {
            return FollowUpResult.SamePerson;
        }
        if (!IsOpen(head.State) || !IsOpen(lead.State))
        {
            return FollowUpResult.WrongState;
        }
        var there = await Joined.FollowersAsync(session, lead.Id, cancellationToken);
        return await Joined.LeadAsync(session, lead.Id, cancellationToken) is not null ? FollowUpResult.Joined
            : (await Joined.FollowersAsync(session, head.Id, cancellationToken)).Count > 0 ? FollowUpResult.Leads
            : there.Count >= SameMatterForm.MostJoined ? FollowUpResult.Full
            : WireCode.Read<Urgency>(head.Urgency) > WireCode.Read<Urgency>(lead.Urgency) ? FollowUpResult.MoreUrgent
            : head.State == DeliveryState.Accepted && lead.State != DeliveryState.Accepted ? FollowUpResult.LeadWaits
            : null;
    }

    // Joined with what somebody took up, it is taken up; the earliest term of both counts, so that nothing gets longer by it.
    private async Task<FollowUpResult> JoinAsync(
        LedgerSession session, DeliveryHead head, DeliveryHead lead, TeamId team, string actor, CancellationToken cancellationToken)
    {
        var now = Now();
        await Joined.AddAsync(session, head, lead, actor, now, cancellationToken);
        session.Add(new TrailEntry(now, actor, team.Value, "join", head.Id.ToString(), "joined", lead.Id.ToString()));
        if (lead.State == DeliveryState.Accepted && head.State != DeliveryState.Accepted)
        {
            await actions.TakeUpAsync(new DeliveryAct(session, head, team, actor, now, cancellationToken), team, lead.AcceptedBy!);
        }
        var work = head.State == DeliveryState.Accepted ? head.WorkAt : terms.Work(head, now);
        await new ActedRow(session, lead.Id, now, cancellationToken).LedAsync(
            lead.State == DeliveryState.Accepted ? lead.TermAt : Earliest(lead.TermAt, head.TermAt),
            lead.State == DeliveryState.Accepted ? Earliest(lead.WorkAt, work) : lead.WorkAt);
        await LateMessage.ForgetAsync(session, head.Id, now, cancellationToken);
        return FollowUpResult.Done;
    }

    private Task<FollowUpResult> ActAsync(
        Guid delivery, TeamId team, string actor, Func<LedgerSession, DeliveryHead, Task<FollowUpResult>> work,
        CancellationToken cancellationToken)
        => PersonAct.OnOwnAsync(database, rules, delivery, team, actor, work, cancellationToken);

    private static bool IsInitiator(DeliveryHead head) => head.DataClass == WireCode.Of(DataClass.Initiator);

    private static bool IsOpen(DeliveryState state) => state is DeliveryState.Pending or DeliveryState.Delivered or DeliveryState.Accepted;

    private static long? Earliest(long? one, long? other) => one is null || other < one ? other : one;

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
