using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Delivery;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.ByHand;

/// <summary>
/// Writes a decision by hand: the old delivery ends unless the case stays, each part begins as a delivery of its own, and a line says what
/// was put right.
/// </summary>
internal sealed class HandWriter(HandRules hand, DeliveryEvents events, ITeamChannels channels, IRulesInUse rules)
{
    private static readonly ImmutableArray<RuleId> Why = [new RuleId("route.by-hand")];

    /// <summary>Writes, within the caller's transaction.</summary>
    public async Task<FollowUpResult> WriteAsync(LedgerSession session, HandDecision decision, CancellationToken cancellationToken)
    {
        var (head, request) = (decision.Head, decision.Request);
        if (await HandedOn.BodyAsync(session, head, cancellationToken) is not { } body)
        {
            return FollowUpResult.ContentGone;
        }
        var signal = await HandedOn.SignalAsync(session, head, cancellationToken);
        if (request.AsCase is { } one)
        {
            await WriteCaseAsync(session, decision, one, body, cancellationToken);
        }
        if (request.AsPublic is { } open)
        {
            await WritePublicAsync(session, decision, open, body, signal, cancellationToken);
        }
        if (request is { AsCase: null, AsPublic: { Part: null } on })
        {
            await KeptOriginals.MoveAsync(session, head.Id, decision.NewId(head, on.Team), cancellationToken);
        }
        if (!request.CaseStays)
        {
            await HandedOn.EndAsync(session, head.Id, decision.Actor, decision.Now, cancellationToken);
        }
        var row = Correction(decision, signal);
        await Corrections.AddAsync(session, row, cancellationToken);
        session.Add(new TrailEntry(
            decision.Now, decision.Actor, head.Team, "decide", head.Id.ToString(), row.ToKind,
            $"{row.FromKind} {row.FromTeamKind} {row.ToTeams} {row.RuleSet} {row.Rules}"));
        return FollowUpResult.Done;
    }

    private async Task WriteCaseAsync(LedgerSession session, HandDecision decision, DecidedCase one, byte[] body,
        CancellationToken cancellationToken)
    {
        var (head, move, id) =
            (decision.Head, hand.Case(decision.Head, decision.Original, one.Team), decision.NewId(decision.Head, one.Team));
        var was = CaseOf(decision, body);
        var dataClass = move.Facts!.DataClass;
        var data = new IndividualCase(
            id, head.Revision, one.Team, new MunicipalityCode(head.Municipality), dataClass, was.Urgency, was.Basis, one.KeyId, one.Content,
            was.RuleSet, Why);
        var row = Row(decision, one.Team, move, was.Urgency, events.Wrap(DeliveryTypes.Individual, id, head.Revision, data, decision.At));
        await HandedOn.AddAsync(session, row, cancellationToken);
        await (head.Contract == "collective" ? KeptOriginals.ProvideAsync(session, head.Id, row, cancellationToken)
            : HandedOn.ProvideAsync(session, head, row, cancellationToken));
        await PatternMarks.GoesOnAsync(session, head.Id, id, cancellationToken);
    }

    // A case goes on as it was; one that is made of a public matter has the urgency of that, and the basis of its original.
    private static (Urgency Urgency, LegalBasis Basis, RuleSetVersion RuleSet) CaseOf(HandDecision decision, byte[] body)
    {
        if (decision.Head.Contract == "collective")
        {
            var open = HubJson.Read<CloudEvent<CollectiveSignal>>(body).Data;
            return (open.Urgency, decision.Original!.Basis!, open.RuleSet);
        }
        var was = HubJson.Read<CloudEvent<IndividualCase>>(body).Data;
        return (was.Urgency, was.LegalBasis, was.RuleSet);
    }

    private Task WritePublicAsync(
        LedgerSession session, HandDecision decision, DecidedPublic open, byte[] body, SignalRow? signal,
        CancellationToken cancellationToken)
    {
        var (head, id) = (decision.Head, decision.NewId(decision.Head, open.Team));
        var area = rules.AreaAt(open.Team, signal?.Area is { } code ? new AreaCode(code) : null);
        var data = open.Part is { } part ? Released(decision, open.Team, id, part, area, body, signal)
            : AsItWas(decision, open.Team, id, area, body);
        var wrapped = events.Wrap(DeliveryTypes.Collective, id, head.Revision, data, DeliveryContracts.WholeHour(decision.At));
        return HandedOn.AddAsync(session, Row(decision, open.Team, hand.Public(head, open.Team), data.Urgency, wrapped), cancellationToken);
    }

    private static CollectiveSignal Released(HandDecision decision, TeamId team, Guid id, PublicPart part, AreaCode? area, byte[] body,
        SignalRow? signal)
        => new(
            id, decision.Head.Revision, team, new MunicipalityCode(decision.Head.Municipality), area, part.Theme,
            DeliveryContracts.WholeHour(DateTimeOffset.FromUnixTimeMilliseconds(signal?.ReceivedAt ?? decision.Head.CreatedAt)),
            decision.PublicUrgency, 1,
            decision.Head.Facts!.Source, HubJson.Read<CloudEvent<IndividualCase>>(body).Data.RuleSet, part.Street, part.Text, reasons: Why);

    private static CollectiveSignal AsItWas(HandDecision decision, TeamId team, Guid id, AreaCode? area, byte[] body)
    {
        var was = HubJson.Read<CloudEvent<CollectiveSignal>>(body).Data;
        return new CollectiveSignal(
            id, decision.Head.Revision, team, was.Municipality, area ?? was.Area, was.Theme, was.Hour, was.Urgency, was.Count,
            was.SourceKind, was.RuleSet, was.Street,
            was.Text, initiative: was.Initiative, reasons: [.. was.Reasons.Except(Why), .. Why], focuspunten: was.Focuspunten,
            initiatorThrough: was.InitiatorThrough, remarks: was.Remarks);
    }

    private DeliveryRow Row(HandDecision decision, TeamId team, NextMove move, Urgency urgency, byte[] body)
    {
        var (head, queue, facts) = (decision.Head, channels.QueueOf(team), move.Facts!);
        var collective = facts.DataClass == DataClass.Collective;
        var end = rules.Due(new MunicipalityCode(head.Municipality), move.Kind, urgency, decision.At)?.ToUnixTimeMilliseconds();
        var part = collective ? "collective" : "individual";
        return new DeliveryRow(
            decision.NewId(head, team), head.SignalId, head.Revision, head.Municipality, head.Partner, team.Value, WireCode.Of(move.Kind),
            part, part,
            collective ? null : WireCode.Of(facts.DataClass), WireCode.Of(urgency), queue, queue is null ? DeliveryState.Delivered
            : DeliveryState.Pending, decision.Now,
            decision.Now, DeliveryContracts.TermOf(end, urgency, collective), body,
            new DeliveryGrounds(
                WireCode.Of(facts.Source), facts.Basis?.Grondslag.Value, facts.Basis?.Purpose.Value, facts.Basis?.WpgArticle is { } article
                ? WireCode.Of(article) : null,
                string.Join(',', facts.PoliceDestinations), facts.HoldsBsn));
    }

    private CorrectionRow Correction(HandDecision decision, SignalRow? signal)
    {
        var (head, request) = (decision.Head, decision.Request);
        var first = head.ReturnedBy is { } by && rules.KindOf(new TeamId(by)) is { } known ? WireCode.Of(known) : head.TeamKind;
        return new CorrectionRow(
            head.Id, head.Revision, head.SignalId, decision.Now, head.Municipality, signal?.RuleSet ?? "",
            string.Join(',', RulesOf(signal)), signal?.Flags ?? 0, signal?.Theme,
            signal?.Kind, first, WireCode.Of(request.Kind()), request.AsPublic?.Part is { } part ? WireCode.Of(part.Theme) : null,
            HandDecision.Teams(head, request),
            request.Learning?.Content.Value, decision.Actor);
    }

    // Names only: the evidence beside them may be a word of the text.
    private static IEnumerable<string> RulesOf(SignalRow? signal) => signal is null or { Reasons: "" } ? []
        : signal.Reasons.Split('\n').Select(line => line.Split('\t')[0]);
}
