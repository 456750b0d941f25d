using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;
using Hub.Router.Delivery;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.ByHand;

/// <summary>Writes a decision by hand: the old delivery ends, each part begins as a delivery of its own, and a line says what was put right.</summary>
internal sealed class HandWriter(HandRules hand, DeliveryEvents events, TeamQueue queueOf, IRulesInUse rules)
{
    private static readonly ImmutableArray<RuleId> why = [new RuleId("route.by-hand")];

    /// <summary>Writes, within the caller's transaction.</summary>
    public async Task<FollowUpResult> WriteAsync(LedgerSession session, HandDecision decision, CancellationToken cancellationToken)
    {
        var (head, request) = (decision.Head, decision.Request);
        if (await BodyAsync(session, head, cancellationToken) is not { } body)
        {
            return FollowUpResult.ContentGone;
        }
        var signal = (await session.QueryAsync(
            $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE id = @id AND revision = @revision", LedgerReads.Signal, cancellationToken,
            ("@id", head.SignalId), ("@revision", head.Revision))).SingleOrDefault();
        if (request.AsCase is { } one)
        {
            await WriteCaseAsync(session, decision, one, body, cancellationToken);
        }
        if (request.AsPublic is { } open)
        {
            await WritePublicAsync(session, decision, open, body, signal, cancellationToken);
        }
        await session.ExecuteAsync("DELETE FROM bodies WHERE delivery_id = @id", cancellationToken, ("@id", head.Id));
        await session.ExecuteAsync(
            "UPDATE deliveries SET state = @decided, closed_at = @now, accepted_by = @actor, hand_over_to = NULL WHERE id = @id", cancellationToken,
            ("@decided", (int)DeliveryState.Decided), ("@now", decision.Now), ("@actor", decision.Actor), ("@id", head.Id));
        var row = Correction(decision, signal);
        await Corrections.AddAsync(session, row, cancellationToken);
        session.Add(new TrailEntry(
            decision.Now, decision.Actor, head.Team, "decide", head.Id.ToString(), row.ToKind, $"{row.FromKind} {row.FromTeamKind} {row.ToTeams} {row.RuleSet} {row.Rules}"));
        return FollowUpResult.Done;
    }

    private async Task WriteCaseAsync(LedgerSession session, HandDecision decision, DecidedCase one, byte[] body, CancellationToken cancellationToken)
    {
        var (head, move, id) = (decision.Head, hand.Case(decision.Head, one.Team), decision.NewId(decision.Head, one.Team));
        var was = HubJson.Read<CloudEvent<IndividualCase>>(body).Data;
        var dataClass = move.Facts!.DataClass;
        var data = new IndividualCase(
            id, head.Revision, one.Team, was.Municipality, dataClass, was.Urgency, was.LegalBasis, one.KeyId, one.Content, was.RuleSet, why);
        await InsertAsync(
            session, decision, new Part(id, one.Team, move, "individual", WireCode.Of(dataClass), was.Urgency, events.Wrap(DeliveryTypes.Individual, id, head.Revision, data, decision.At)),
            cancellationToken);
        var rows = await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertProvision}
            SELECT subject, municipality, @reader, @class, grondslag, purpose, @new, @now, alias FROM provisions WHERE delivery_id = @id ORDER BY seq DESC LIMIT 1
            """,
            cancellationToken, ("@reader", one.Team.Value), ("@class", WireCode.Of(dataClass)), ("@new", id), ("@now", decision.Now), ("@id", head.Id));
        if (rows != 1)
        {
            throw new InvalidOperationException("A case without its first provision goes to nobody."); // the transaction goes back, and nothing was decided
        }
    }

    private Task WritePublicAsync(
        LedgerSession session, HandDecision decision, DecidedPublic open, byte[] body, SignalRow? signal, CancellationToken cancellationToken)
    {
        var (head, id) = (decision.Head, decision.NewId(decision.Head, open.Team));
        var area = rules.AreaAt(open.Team, signal?.Area is { } code ? new AreaCode(code) : null);
        var data = open.Part is { } part ? Released(decision, open.Team, id, part, area, body, signal) : AsItWas(decision, open.Team, id, area, body);
        return InsertAsync(
            session, decision, new Part(id, open.Team, hand.Public(head, open.Team), "collective", null, data.Urgency,
            events.Wrap(DeliveryTypes.Collective, id, head.Revision, data, DeliveryContracts.WholeHour(decision.At))), cancellationToken);
    }

    private static CollectiveSignal Released(HandDecision decision, TeamId team, Guid id, PublicPart part, AreaCode? area, byte[] body, SignalRow? signal)
        => new(
            id, decision.Head.Revision, team, new MunicipalityCode(decision.Head.Municipality), area, part.Theme,
            DeliveryContracts.WholeHour(DateTimeOffset.FromUnixTimeMilliseconds(signal?.ReceivedAt ?? decision.Head.CreatedAt)), decision.PublicUrgency, 1,
            decision.Head.Facts!.Source, HubJson.Read<CloudEvent<IndividualCase>>(body).Data.RuleSet, part.Street, part.Text, reasons: why);

    private static CollectiveSignal AsItWas(HandDecision decision, TeamId team, Guid id, AreaCode? area, byte[] body)
    {
        var was = HubJson.Read<CloudEvent<CollectiveSignal>>(body).Data;
        return new CollectiveSignal(
            id, decision.Head.Revision, team, was.Municipality, area ?? was.Area, was.Theme, was.Hour, was.Urgency, was.Count, was.SourceKind, was.RuleSet, was.Street,
            was.Text, initiative: was.Initiative, reasons: [.. was.Reasons.Except(why), .. why], focuspunten: was.Focuspunten, initiatorThrough: was.InitiatorThrough);
    }

    private async Task InsertAsync(LedgerSession session, HandDecision decision, Part part, CancellationToken cancellationToken)
    {
        var (head, queue, facts) = (decision.Head, queueOf(part.Team), part.Move.Facts!);
        var end = rules.Due(new MunicipalityCode(head.Municipality), part.Move.Kind, part.Urgency, decision.At)?.ToUnixTimeMilliseconds();
        await session.ExecuteAsync(
            $"""
            {LedgerSql.InsertDelivery} VALUES (@id, @signal, @revision, @municipality, @partner, @team, @kind, @contract, @contract, @class, @urgency, @queue, @state,
            @now, @now, @delivered, 0, @term, @source, @grondslag, @purpose, @article, @police, @bsn)
            """,
            cancellationToken, ("@id", part.Id), ("@signal", head.SignalId), ("@revision", head.Revision), ("@municipality", head.Municipality), ("@partner", head.Partner),
            ("@team", part.Team.Value), ("@kind", WireCode.Of(part.Move.Kind)), ("@contract", part.Contract), ("@class", part.DataClass), ("@urgency", WireCode.Of(part.Urgency)),
            ("@queue", queue), ("@state", (int)(queue is null ? DeliveryState.Delivered : DeliveryState.Pending)), ("@now", decision.Now),
            ("@delivered", queue is null ? decision.Now : null), ("@term", DeliveryContracts.TermOf(end, part.Urgency, part.DataClass is null)),
            ("@source", WireCode.Of(facts.Source)), ("@grondslag", facts.Basis?.Grondslag.Value), ("@purpose", facts.Basis?.Purpose.Value),
            ("@article", facts.Basis?.WpgArticle is { } article ? WireCode.Of(article) : null), ("@police", string.Join(',', facts.PoliceDestinations)),
            ("@bsn", facts.HoldsBsn ? 1 : 0));
        await NextReader.StoreAsync(session, head with { Id = part.Id }, part.Team.Value, part.Body, decision.Now, cancellationToken);
    }

    private CorrectionRow Correction(HandDecision decision, SignalRow? signal)
    {
        var (head, request) = (decision.Head, decision.Request);
        var first = head.ReturnedBy is { } by && rules.KindOf(new TeamId(by)) is { } known ? WireCode.Of(known) : head.TeamKind;
        return new CorrectionRow(
            head.Id, head.Revision, head.SignalId, decision.Now, head.Municipality, signal?.RuleSet ?? "", string.Join(',', RulesOf(signal)), signal?.Flags ?? 0, signal?.Theme,
            signal?.Kind, first, WireCode.Of(request.Kind()), request.AsPublic?.Part is { } part ? WireCode.Of(part.Theme) : null, HandDecision.Teams(request),
            request.Learning?.Content.Value);
    }

    // Names only: the evidence beside them may be a word of the text.
    private static IEnumerable<string> RulesOf(SignalRow? signal) => signal is null or { Reasons: "" } ? [] : signal.Reasons.Split('\n').Select(line => line.Split('\t')[0]);

    private static async Task<byte[]?> BodyAsync(LedgerSession session, DeliveryHead head, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            "SELECT content FROM bodies WHERE delivery_id = @id AND team = @team", row => row.GetFieldValue<byte[]>(0), cancellationToken,
            ("@id", head.Id), ("@team", head.Team))).FirstOrDefault();

    private sealed record Part(Guid Id, TeamId Team, NextMove Move, string Contract, string? DataClass, Urgency Urgency, byte[] Body)
    {
        public override string ToString() => $"{nameof(Part)} {Id}";
    }
}
