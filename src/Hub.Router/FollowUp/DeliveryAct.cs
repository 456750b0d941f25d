using Hub.Contracts;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Acts;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Steering;

namespace Hub.Router.FollowUp;

/// <summary>One act of a team on one delivery, within its transaction.</summary>
internal sealed class DeliveryAct(
    LedgerSession session, DeliveryHead head, TeamId team, string actor, long now, CancellationToken cancellationToken)
{
    /// <summary>The delivery as it was before the act.</summary>
    public DeliveryHead Head => head;

    /// <summary>The moment of the act.</summary>
    public long Now => now;

    /// <summary>Its row, as this act changes it.</summary>
    public ActedRow Row => new(session, head.Id, now, cancellationToken);

    /// <summary>The content that its owner reads; null once it was deleted, a working day after acceptance.</summary>
    public Task<byte[]?> BodyAsync() => Contents.OfAsync(session, head.Id, head.Team, cancellationToken);

    /// <summary>
    /// Does the same with those that follow it, and then with itself: each has its own line of the trail, and a word to its own partner
    /// and to no other.
    /// </summary>
    public async Task<FollowUpResult> TogetherAsync(Func<DeliveryAct, Task<FollowUpResult>> work)
    {
        foreach (var follower in await Joined.FollowersAsync(session, head.Id, cancellationToken))
        {
            await work(new DeliveryAct(session, follower, team, actor, now, cancellationToken));
        }
        return await work(this);
    }

    /// <summary>Why it does not move by itself; null where it stands alone.</summary>
    public Task<FollowUpResult?> AgainstMovingAsync() => MoveRules.AgainstAsync(session, head, cancellationToken);

    /// <summary>Notes that it was closed with those that follow it.</summary>
    public Task EndTogetherAsync() => Joined.EndAsync(session, head.Id, now, cancellationToken);

    /// <summary>Stores the content for its next reader.</summary>
    public Task StoreBodyAsync(string reader, byte[] content)
        => Contents.StoreAsync(session, (head.Id, head.Revision), reader, content, now, cancellationToken);

    /// <summary>Writes in the register that a team can read the content from now on: about the same person, on the same basis.</summary>
    public async Task ProvideAsync(string reader, DataClass dataClass)
    {
        // What is collective is about nobody.
        if (head.Contract != "collective"
            && !await Contents.ProvideAsync(session, head.Id, reader, WireCode.Of(dataClass), now, cancellationToken))
        {
            // the transaction goes back, and nothing was given
            throw new InvalidOperationException("A case without its first provision moves to nobody.");
        }
    }

    /// <summary>A team as the one that has it, with what the delivery holds for it.</summary>
    public NewOwner Owner(TeamId owner, TeamKind kind, string? queue, ContentFacts facts)
        => new(
            owner.Value, owner.MunicipalityOf().Value, kind, queue, head.DataClass is null ? null : WireCode.Of(facts.DataClass),
            facts.HoldsBsn);

    /// <summary>Removes the content that a team could read.</summary>
    public Task RemoveBodyAsync(string reader) => Contents.RemoveAsync(session, head.Id, reader, cancellationToken);

    /// <summary>
    /// Ends an acceptance, as <see cref="DoneAsync"/>, and keeps what it answered for the figures. Its original goes unless triage has it.
    /// </summary>
    /// <param name="kind">The kind of team that accepted.</param>
    /// <param name="detail">The team that had it before; empty for none.</param>
    /// <param name="deleteAfter">When the content goes.</param>
    /// <param name="leaves">Whether it is another municipality's from now on.</param>
    public async Task<FollowUpResult> AcceptedAsync(TeamKind? kind, string detail, long deleteAfter, bool leaves = false)
    {
        await Acceptance.AddAsync(session, head, now, cancellationToken);
        if (kind != TeamKind.Triage || leaves)
        {
            await KeptOriginals.DropAsync(session, head.Id, cancellationToken);
        }
        return await DoneAsync("accept", "accepted", OutcomeState.Accepted, kind, detail, deleteAfter);
    }

    /// <summary>Ends the act: its line of the trail, what the partner hears, and when the content goes.</summary>
    public async Task<FollowUpResult> DoneAsync(
        string action, string result, OutcomeState? outcome, TeamKind? kind, string detail, long? deleteAfter = null, string? reason = null)
    {
        session.Add(new TrailEntry(now, actor, team.Value, action, head.Id.ToString(), result, detail));
        if (deleteAfter is { } moment)
        {
            await Contents.EndAtAsync(session, head.Id, moment, cancellationToken);
        }
        if (outcome is { } state && PartnerHears.Of(head.Contract, head.DataClass))
        {
            await OutcomeRows.AddAsync(session, (head.SignalId, head.Revision), head.Partner, state, now, kind, reason, cancellationToken);
        }
        return FollowUpResult.Done;
    }
}
