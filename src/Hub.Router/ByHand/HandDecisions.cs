using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Hosting.Keys;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;
using Hub.Teams.Sealing;

namespace Hub.Router.ByHand;

/// <summary>
/// Puts a decision right: a person says what a delivery is and whose. One transaction ends the old delivery and makes what goes on; done
/// twice is done once.
/// </summary>
internal sealed class HandDecisions(
    LedgerDatabase database, HandRules hand, HandWriter writer, SealCheck seals, TeamKeyRing keys, HubKeyRing ids, IRulesInUse rules,
    TimeProvider clock)
{
    /// <summary>What would go where. Reads only: nothing of the question is kept.</summary>
    public async Task<(DecisionForm? Form, FollowUpResult? Refusal)> AskAsync(
        Guid delivery, TeamId team, string actor, DecisionQuestion question, CancellationToken cancellationToken)
    {
        if (await database.ReadAsync(session => FindAsync(session, delivery, cancellationToken), cancellationToken) is not
            { Head: var head, Original: var original, IsDecided: var isDecided, Together: var together })
        {
            return (null, FollowUpResult.NotFound);
        }
        var toCase = question.CaseTeam is { } reader ? hand.Case(head, original, reader) : null;
        var toPublic = question.PublicTeam is { } all ? hand.Public(head, all) : null;
        var against = toCase is null && hand.AgainstBeside(head, team) is null
            ? isDecided ? FollowUpResult.Decided : null
            : hand.Against(head, team, actor) ?? together;
        if ((against ?? toCase?.Refusal ?? toPublic?.Refusal) is { } refusal)
        {
            return (null, refusal);
        }
        if (toCase is not null && !keys.Has(question.CaseTeam!))
        {
            return (null, FollowUpResult.UnknownTeam);
        }
        var (municipality, desk) = (new MunicipalityCode(head.Municipality), rules.Triage(new MunicipalityCode(head.Municipality)));
        var released = toPublic is null || head.Contract == "collective" ? null
            : rules.Release(municipality, head.Facts!.Source, question.Text, question.Street);
        return (new DecisionForm(
            toCase is null ? null : Seal(NewId(head, question.CaseTeam!), question.CaseTeam!, hand.MayHaveBsn(question.CaseTeam!, toCase)),
            released is null ? null : new PublicPart(released.Theme, released.Text, released.Street),
            (head.Contract != "collective" || toCase is not null) && rules.MayLearn(municipality) && keys.Has(desk)
                ? Seal(head.Id, desk, mayHaveBsn: false) : null), null);
    }

    /// <summary>Decides. Who was first has it; who decides the same again hears that it is done.</summary>
    public Task<FollowUpResult> DecideAsync(Guid delivery, TeamId team, string actor, DecideRequest request,
        CancellationToken cancellationToken)
        => PersonAct.DoAsync(
            database, rules, team, actor,
            async session => await FindAsync(session, delivery, cancellationToken) is not { Head: var head, Original: var original } found
                ? FollowUpResult.NotFound
                : Against(found, team, actor, request) is { } cannot
                    ? await AgainAsync(session, head, cannot, actor, request, cancellationToken)
                : (request.CaseStays ? null : found.Together) ?? Check(head, original, request) ?? await writer.WriteAsync(
                    session, new HandDecision(head, original, actor, request, Urgency(head, request), NewId, clock.GetUtcNow()),
                    cancellationToken),
            cancellationToken);

    // Beside a case that stays there is one public matter, whoever of the team says so first.
    private FollowUpResult? Against(Decidable found, TeamId team, string actor, DecideRequest request)
        => !request.CaseStays ? hand.Against(found.Head, team, actor)
            : hand.AgainstBeside(found.Head, team) ?? (found.IsDecided ? FollowUpResult.Decided : null);

    // The same for the same delivery, revision and team, so that a form sent twice makes one delivery; another for what came back and is
    // decided anew.
    private Guid NewId(DeliveryHead head, TeamId to)
        => SignalIds.ForDelivery(ids.IdKey(new MunicipalityCode(head.Municipality)), head.Id, head.Revision, to.Value, "by-hand");

    private SealAs Seal(Guid delivery, TeamId reader, bool mayHaveBsn)
    {
        var key = keys.Newest(reader);
        return new SealAs(delivery, reader, key.KeyId, TeamJwk.Write(key.Parameters, key.KeyId, withPrivate: false), mayHaveBsn);
    }

    private static async Task<Decidable?> FindAsync(LedgerSession session, Guid delivery, CancellationToken cancellationToken)
        => await HandedOn.FindAsync(session, delivery, cancellationToken) is { } head
            ? new Decidable(
                head, await KeptOriginals.FactsAsync(session, head, cancellationToken),
                await Corrections.FindAsync(session, head.Id, head.Revision, cancellationToken) is not null,
                await MoveRules.AgainstAsync(session, head, cancellationToken)) : null;

    private FollowUpResult? Check(DeliveryHead head, ContentFacts? original, DecideRequest request)
    {
        if (request.AsCase is { } one)
        {
            if ((hand.Case(head, original, one.Team).Refusal ?? seals.Check(new ResealedContent(one.KeyId, one.Content), one.Team,
                NewId(head, one.Team))) is { } fault)
            {
                return fault;
            }
        }
        if (request.AsPublic is { } open)
        {
            if (hand.Public(head, open.Team).Refusal is { } fault)
            {
                return fault;
            }
            if (open.Part is null != (head.Contract == "collective"))
            {
                return FollowUpResult.Refused(new Objection(Contracts.Privacy.PrivacyRule.NoPersonInCollective, "asPublic.part"));
            }
            if (open.Part is { } part && hand.Gate(head, part).Refusal is { } held)
            {
                return held;
            }
        }
        return request.Learning is not { } learning ? null
            : CheckLearning(head, head.Contract != "collective" || request.AsCase is not null, learning);
    }

    private FollowUpResult? CheckLearning(DeliveryHead head, bool hasContent, SealedLearning learning)
    {
        var municipality = new MunicipalityCode(head.Municipality);
        return rules.MayLearn(municipality) && hasContent
            ? seals.Check(new ResealedContent(learning.KeyId, learning.Content), rules.Triage(municipality), head.Id)
            : FollowUpResult.Refused(new Objection(Contracts.Privacy.PrivacyRule.NeedToKnow, "learning"));
    }

    // What becomes public beside a case says of danger only what its own words say: that of the case would tell that there is one.
    private Urgency Urgency(DeliveryHead head, DecideRequest request)
        => request is { AsPublic.Part: { } part }
            && request.Kind() == SignalKind.Both ? hand.Gate(head, part).Acute ? Contracts.Signals.Urgency.Acute
            : Contracts.Signals.Urgency.Normal
            : WireCode.Read<Urgency>(head.Urgency);

    private static async Task<FollowUpResult> AgainAsync(
        LedgerSession session, DeliveryHead head, FollowUpResult cannot, string actor, DecideRequest request,
        CancellationToken cancellationToken)
        => cannot == FollowUpResult.Decided && (head.AcceptedBy == actor || request.CaseStays)
            && await Corrections.FindAsync(session, head.Id, head.Revision, cancellationToken) is { } before
                && before.ToTeams == HandDecision.Teams(head, request)
                ? FollowUpResult.Done
                : cannot;

    private sealed record Decidable(DeliveryHead Head, ContentFacts? Original, bool IsDecided, FollowUpResult? Together);
}
