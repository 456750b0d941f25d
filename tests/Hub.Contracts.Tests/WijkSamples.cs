using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;

namespace Hub.Contracts.Tests;

/// <summary>One full, invented instance of each record of who looks after a wijk.</summary>
internal static class WijkSamples
{
    private static readonly PlanBudget Budget = new(2026, 750, 1_000, 10_000);
    private static readonly DecidedPlan Decided = new(Samples.Moment, new PlanDecision(750));
    private static readonly WijkSeries Series = new(Theme.Afval, [1, 2]);
    private static readonly WijkFocuspunt Focuspunt = new(new FocuspuntId("jeugd"), "Jeugd en jongeren", [0, 3]);
    private static readonly WijkTeam Team = new(Samples.Wijkteam, 4, 1, 2, 1);
    private static readonly WijkCases Cases = new(exact: false, 10, 5, null);
    private static readonly WijkDirect Direct = new(Samples.Wijkteam, Samples.Moment, true, Theme.Groen, new StreetName("Voorbeeldstraat"));
    private static readonly WijkAnnounced Announced = new("pattern", "2026-W47", Samples.Oosterheem, Theme.Eenzaamheid, 10);
    private static readonly WijkMatter Matter = new(
        Samples.Wijkteam,
        new InboxEntry(Samples.Id, "collective", "delivered", "normal", Samples.Moment, theme: Theme.Afval, area: "oosterheem"), 2);

    public static IEnumerable<object> All() =>
    [
        new PlanDecision(alternative: PlanAlternative.SmallerPlan), Budget, Decided, Plans(), Series, Focuspunt, Team, Cases, Matter,
            Area(), Direct,
        Announced, new ReportSurvey("gebied;onderzoek;vraag;score\noosterheem;Lemon 2026;Schoon en heel;7.4"),
        new WijkStand(
            Samples.Zoetermeer, ["2026-W47", "2026-W48"], [Area()], Samples.Moment, Plans(),
            [new InboxEntry(Samples.Id, "escalation", "delivered", "normal", Samples.Moment)], [Announced]),
    ];

    private static WijkPlans Plans() => new(Budget, [Matter.Entry], [Decided]);

    private static WijkArea Area() => new(Samples.Oosterheem, [Team], [Matter], true, Cases, [Series], [Focuspunt], [Series], [Direct]);
}
