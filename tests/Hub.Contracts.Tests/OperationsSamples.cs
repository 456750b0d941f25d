using Hub.Contracts.Collective;
using Hub.Contracts.Corrections;
using Hub.Contracts.Individual;
using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Tests;

/// <summary>One full, invented instance of each record of the operations API.</summary>
internal static class OperationsSamples
{
    private static readonly DateTimeOffset Moment = Samples.Moment;

    public static IEnumerable<object> All()
        => [
            Status(),
            Status().Parts[0],
            Status().Figures[0],
            Entry(),
            new SignalPage([Entry()], "1793000000000-0193f5a27c1e8b4d9e2f5a6b7c8d9e0f-1"),
            History(),
            History().Revisions[0],
            History().Revisions[0].Reasons[0],
            History().Deliveries[0],
            History().Trail[0],
            new SignalQuestion(partner: Samples.Partner, number: "zaak-1"),
            new SignalMatches([Samples.Id]),
            Queue(),
            new QueueList(Moment, "ok", [Queue()]),
            Partner(),
            Partner().Refusals[0],
            new PartnerList(Moment, [Partner()]),
            Figures(),
            Figures().Lines[0],
            Figures().Lines[0].Counts[0],
            Figures().Accounts[0],
            Announced(),
            new AnnouncedList("2026-W01", "2026-W45", [Announced()]),
            Focuspunten(),
            Focuspunten().Focuspunten[0],
            Focuspunten().Outside[0],
            new ReportNumber("signalen", "oosterheem", "afval", "jeugd", "2026-W45", 12, 40),
            Alarm(),
            new AlarmPage([Alarm()], more: true),
            new AlarmDetail(Alarm(), [Waiting()]),
            Waiting(),
            Cause(),
            new ParkedCauses([Cause()]),
            Parked(),
            new ParkedPage([Cause()], [Parked()], "1793000000000-0193f5a27c1e8b4d9e2f5a6b7c8d9e0f"),
            Correction(),
            new CorrectionList(Moment, [Correction()], more: true),
            new ParkedSelection(code: "hop-key.gone", partner: Samples.Partner),
            new ParkedDone(3, 1),
        ];

    private static CorrectionEntry Correction() => new(
        Samples.Id, Moment, Samples.Zoetermeer, "triage", "both", [Samples.Wijkzorgnetwerk, Samples.Wijkteam], true, "individual",
        "afval", "openbare-ruimte", Samples.RuleSet.Value, ["route.undecided"]);

    private static HubStatus Status()
        => new(
            Moment,
            [new StatusPart("adapters", "adapters-voorbeeld-0a1b2c", "silent", Moment)],
            [new StatusFigure("deliveries.late", 3, Moment, true)]);

    private static SignalEntry Entry()
        => new(
            Samples.Id, 1, Samples.Partner, Samples.Zoetermeer, Moment, Moment, "routed",
            [TeamKind.Wijkteam, TeamKind.Wijkzorgnetwerk],
            "both", "afval", Samples.Oosterheem, "NeedToKnow",
            true);

    private static SignalHistory History()
        => new(
            Samples.Id,
            [
                new SignalRevision(
                    Entry(),
                    SourceKind.Corporatie,
                    ["acute"],
                    Samples.RuleSet.Value,
                    [new SignalReason(new RuleId("zorg.eenzaam"), "lexicon:zorg.eenzaam, veld:category")],
                    [new FocuspuntId("jeugd")]),
            ],
            [
                new SignalDelivery(
                    Samples.Id, 1, Samples.Wijkzorgnetwerk, "individual", "handing-over", Urgency.High, Moment, Samples.Wijkteam,
                    DataClass.Case, "team.gm0637.wijkzorgnetwerk.oosterheem", Moment, Moment, "aanvoerder-1", Moment, "wrong-team",
                    Samples.Wijkteam, Moment, Moment),
            ],
            [new TrailStep(Moment, "router", Samples.Partner.Value, "route", $"{Samples.Id}.1", "routed", "zorg.eenzaam")]);

    private static QueueFigure Queue() => new("team.gm0637.wijkzorgnetwerk.oosterheem", 12, 1, true, Samples.Wijkzorgnetwerk, Moment);

    private static FigureTable Figures() => new(
        "2026-W44", "2026-W45", Moment,
        [
            new FigureLine(
                "2026-W45", [new FigureCount(FigureMeasure.AcceptedInTerm, 12, "240")], Samples.Zoetermeer, Samples.Oosterheem, "afval",
                [new FocuspuntId("jeugd")], "both", "corporatie"),
        ],
        [new FigureAccount("2026-W45", Samples.Partner.Value, 15, 12, 1, 1, 1, Samples.Zoetermeer, Samples.Oosterheem)]);

    private static AnnouncedEntry Announced() => new(
        Samples.Id, "pattern", "2026-W44", Samples.Zoetermeer, Samples.Oosterheem, "eenzaamheid", 10, Samples.Wijkregisseur, Moment);

    private static FocuspuntInventory Focuspunten() => new(
        "2026-W20", "2026-W45",
        [
            new FocuspuntFigure(
                Samples.Zoetermeer, Samples.Oosterheem, new FocuspuntId("jeugd"), "Jongeren", new DateOnly(2026, 1, 1), 12, 8,
                new DateOnly(2027, 12, 31)),
        ],
        [new OutsideFocuspunt(Samples.Zoetermeer, Samples.Oosterheem, "afval", 31, 12, 4, 3)]);

    private static PartnerStand Partner()
        => new(
            Samples.Partner, 12, 3, 1, Moment,
            [Samples.Zoetermeer],
            [new CodeCount("CovenantRequired", 3)],
            [new CodeCount("partner.silent", 1)]);

    private static AlarmEntry Alarm()
        => new(Samples.Id, "acute", Samples.Wijkzorgnetwerk.Value, 2, Moment, Moment, Samples.Id, Samples.Partner, Moment);

    private static WaitingDelivery Waiting() => new(Samples.Id, Samples.Id, Samples.Wijkzorgnetwerk, Moment);

    private static ParkedCause Cause() => new("hop-key.gone", 4, Moment, 2);

    private static ParkedEntry Parked() => new(
        Samples.Id, "hub.signals.route", "hop-key.gone", 2, Moment, 1024, true, Samples.Id, 1, Samples.Partner, Samples.Zoetermeer, Moment);
}
