using System.Collections.Frozen;
using Hub.Contracts.Collective;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Contracts.Workers;

namespace Hub.Contracts.Tests;

/// <summary>One full, invented instance of each contract.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 3, 9, 30, 0, TimeSpan.FromHours(1));
    public static readonly DateTimeOffset Hour = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Id = new("0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f");
    public static readonly MunicipalityCode Zoetermeer = new("GM0637");
    public static readonly TeamId Wijkteam = new("gm0637.wijkteam.oosterheem");
    public static readonly TeamId Wijkzorgnetwerk = new("gm0637.wijkzorgnetwerk.oosterheem");
    public static readonly TeamId Wijkregisseur = new("gm0637.wijkregisseur.oost");
    public static readonly AreaCode Oosterheem = new("oosterheem");
    public static readonly PartnerId Partner = new("corporatie-voorbeeld");
    public static readonly RuleSetVersion RuleSet = new("2026-11.1");
    public static readonly LegalBasis Basis = new(
        new GrondslagCode("wmo-2015"), new PurposeCode("toeleiding-zorg"),
        new CovenantId("wijkzorg-2026"));
    public static readonly SealedContent Sealed = new(
        "hub-2026-1",
        new byte[40],
        new WrappedKey("hop-2026-1", "k20261103a", new byte[WrappedKey.Size]));
    public static readonly CompactJwe Jwe = new(SealedText.Of());

    /// <summary>Each contract by its type.</summary>
    public static FrozenDictionary<Type, object> All { get; } = Create().ToFrozenDictionary(sample => sample.GetType());

    public static Signal Signal() => new(
        "melding-1", SourceKind.Corporatie, Zoetermeer, Moment, "Er staat al weken afval in het portiek.", "Afval in portiek",
        new SignalCategory("afval", "portiek"), Location(), Subject(), Reporter(), Moment, Urgency.High, Basis, true, Arrears(),
        [new AttachmentReference("dossier/1", "image/jpeg")]);

    public static SignalLocation Location()
        => new("Voorbeeldstraat", "12a", "2718AA", "Zoetermeer", "Oosterheem", 52.05, 4.53, "BU06370600", 94_000, 452_000);

    public static SignalSubject Subject()
        => new("T. Testpersoon", "1950-01-31", "999990342", "06-12345678", "test@example.org", "Voorbeeldstraat 12a");

    public static SignalReporter Reporter() => new("M. Melder", "06-87654321", "melder@example.org", "Voorbeeldcorporatie");

    public static Arrears Arrears() => new(812.50m, new ArrearsPreconditions(true, true, true, true));

    public static CollectiveSignal Collective(ReleasedText? text = null, StreetName? street = null)
        => new(
            Id, 1, Wijkteam, Zoetermeer, Oosterheem, Theme.Afval, Hour, Urgency.Normal, 1, SourceKind.Corporatie, RuleSet,
            street ?? new StreetName("Voorbeeldstraat"),
            text ?? new ReleasedText("Er staat al weken afval in het portiek."),
            new FocuspuntId("jeugd"), true,
            [new RuleId("afval.portiek")],
            [new FocuspuntId("jeugd"), new FocuspuntId("winkels")],
            Wijkregisseur);

    public static CollectiveSignal Plan(bool initiative, TeamId through)
        => new(
            Id, 1, Wijkteam, Zoetermeer, Oosterheem, Theme.Initiatief, Hour, Urgency.Normal, 1, SourceKind.Inwoner, RuleSet,
            initiative: initiative,
            initiatorThrough: through);

    public static IndividualCase Case() => new(
        Id, 1, Wijkzorgnetwerk, Zoetermeer, DataClass.Case, Urgency.High, Basis, "team-2026-1", Jwe, RuleSet, [new RuleId("zorg.eenzaam")]);

    private static IEnumerable<object> Create()
        => [
            Signal(),
            Location(),
            Subject(),
            Reporter(),
            Arrears(),
            Arrears().Preconditions,
            Basis, Sealed,
            Sealed.Wrapped!,
            new HopKeyAnnounced("hop-2026-1", 1_793_000_000_000, new byte[HopKeyAnnounced.PointSize], "k20261103a", new byte[32]),
            new SignalCategory("afval", "portiek"),
            new AttachmentReference("dossier/1", "image/jpeg"),
            Claim(),
            Received(),
            new SignalsReceived([Received()]),
            Receipt(),
            new SignalReceipts([Receipt()], Stand),
            Stand,
            new LedgerRestored(2),
            new SignalErased(Id, 1, Partner, Moment),
            new SignalOutcome(Id, 1, Partner, OutcomeState.Accepted, Moment, TeamKind.Wijkteam, "wrong-team"),
            Collective(),
            new CollectivePattern(
                Id, Wijkregisseur, Zoetermeer, Oosterheem, Theme.Eenzaamheid,
                new DateOnly(2026, 10, 6),
                new DateOnly(2026, 11, 3),
                5),
            new CollectiveTrend(
                Id, Wijkregisseur, Zoetermeer, Oosterheem, Theme.Afval,
                new DateOnly(2026, 10, 5),
                new DateOnly(2026, 11, 1),
                30, 5),
            new FocuspuntNotice(Id, Wijkzorgnetwerk, Zoetermeer, Oosterheem, new FocuspuntId("jeugd"), 2026, 45),
            Case(),
            new Withdrawal(Id, Wijkteam, Moment, WithdrawalReason.Revised, 2),
            new DeliveryAccepted(Id, Wijkteam, "aanvoerder-1", Moment),
            new DeliveryReturned(Id, Wijkteam, "aanvoerder-1", Moment, ReturnReason.WrongTeam, remark: Said.Text),
            new DeliveryHandedOver(Id, Wijkteam, "aanvoerder-1", Moment, Wijkzorgnetwerk, remark: Said.Text),
            new DeliveryClosed(Id, Wijkteam, "aanvoerder-1", Moment, CloseOutcome.Resolved),
            Unanswered(),
            new DeliveriesUnanswered(Id, Wijkregisseur, Moment, [Unanswered()]),
            new OperatorAlarm(Id, new RuleId("acute"), Moment, Id, Partner, true),
            new WorkerHeard(
                "adapters-voorbeeld-0a1b2c", WorkerKind.Adapters, Moment, Hour, "1.2.0",
                ["bus"],
                3, Moment, Hour, 1, 2, 4, 1, true, Stand, 5),
            new CaseContent(
                Theme.SchuldenHuurachterstand, Moment, SourceKind.Corporatie, "Alleen", "Mw. Testpersoon zit alleen.",
                Location(),
                Subject(),
                Reporter(),
                812.50m,
                [new AttachmentReference("dossier/1", "image/jpeg")],
                Moment, new FocuspuntId("jeugd"),
                partner: Partner,
                reference: "zaak-1",
                remarks: [new CaseRemark(Moment, Wijkteam, "aanvoerder-1", "Wij belden al.")],
                alsoPublic: ["De lift doet het niet."],
                reasons: [Why]),
            Why,
            Why.Places[0],
            new CaseRemark(Moment, Wijkteam, "aanvoerder-1", "Wij belden al."),
            .. OperationsSamples.All(),
            .. WijkSamples.All(),
            .. TeamSamples.All(),
            Said,
            new CloudEvent<CollectiveSignal>(
                Id.ToString(),
                "urn:nld:oin:00000000000000000001:hub", "nl.wijkhub.collective-signal.v1", Moment,
                Collective()),
        ];

    private static UnansweredDeliveries Unanswered() => new(Wijkteam, 1, Urgency.Normal, 205, Moment, [Id], true,
        EscalationReason.NoProgress, Wijkteam, Said.Text, "team-2026-1", Jwe);

    public static CollectiveRemark Said => new(Hour, Wijkteam, new ReleasedText("het groeit over het pad"));

    private static SignalReceived Received()
        => new(Id, 1, Partner, SourceKind.Corporatie, Zoetermeer, Moment, Urgency.High, new string('a', 64), Sealed, Claim());

    private static SignalReceipt Receipt() => new(Id, 1, ReceiptState.Routed, Moment, [TeamKind.Wijkteam, TeamKind.Wijkzorgnetwerk],
        "NeedToKnow", true, 2, new string('a', 64), Partner, Moment, Moment.AddDays(1));

    private static CaseReason Why => new(
        new RuleId("soort.individueel"), "gaat over een persoon of huishouden", [new TextPlace(TextPart.Description, 20, 6)], 1.5);

    private static LedgerStand Stand => new(1, 2026, new string('b', 64));

    private static CovenantClaim Claim() => new(
        new CovenantId("wijkzorg-2026"), [new GrondslagCode("wmo-2015")], [new PurposeCode("toeleiding-zorg")], Basis, ["triage"], true);
}
