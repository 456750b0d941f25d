using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Reporting;

/// <summary>What a council reads of its municipality, as sums of hidden counts; nothing of it is exact.</summary>
internal sealed class CouncilReport(
    Municipality municipality, ReportPeriod period, HiddenFigures figures, IReadOnlyList<SurveyFile.Score> survey, DateTimeOffset at)
{
    /// <summary>The municipality.</summary>
    public Municipality Municipality => municipality;

    /// <summary>The period.</summary>
    public ReportPeriod Period => period;

    /// <summary>Scores laid beside it.</summary>
    public IReadOnlyList<SurveyFile.Score> Survey => survey;

    /// <summary>Stands for the theme of what a person has yet to confirm: the ledger keeps none of it.</summary>
    public const string ToConfirm = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset At => at;

    /// <summary>The areas, and last what the hub could not place.</summary>
    public IReadOnlyList<(string Code, string Name)> Areas
        => [.. municipality.Areas.Select(area => (area.Code.Value, area.Name)), ("", "gebied onbekend")];

    /// <summary>The themes, and last what nobody was sure of.</summary>
    public static IReadOnlyList<string> Themes { get; } =
        [.. Enum.GetValues<Theme>().Where(one => one != Theme.Unknown).Select(WireCode.Of), ToConfirm];

    /// <summary>The endings of a matter.</summary>
    public static IReadOnlyList<string> Endings { get; } =
        [.. Enum.GetValues<Contracts.FollowUp.CloseOutcome>().Where(one
            => one != Contracts.FollowUp.CloseOutcome.Unknown).Select(WireCode.Of), "none"];

    /// <summary>The focuspunten that held on some day of the period.</summary>
    public IReadOnlyList<Focuspunt> Focuspunten
        => [.. municipality.Focuspunten.Where(one => one.ValidFrom <= period.To
            && (one.ValidThrough is not { } last || last >= period.From))];

    /// <summary>What went to a team in all areas.</summary>
    public Hidden Total(ReportPeriod? of = null) => Sum(Areas.Select(area => OfArea(area.Code, of)));

    /// <summary>What went to a team in one area.</summary>
    public Hidden OfArea(string area, ReportPeriod? of = null) => Sum((of ?? period).Weeks.Select(week => figures.Week(week, area)));

    /// <summary>What went to a team in a week.</summary>
    public Hidden InWeek(int week, string? area = null)
        => Sum(Areas.Where(one => area is null || one.Code == area).Select(one => figures.Week(week, one.Code)));

    /// <summary>What went to a team about a theme in one area, or in all.</summary>
    public Hidden About(string theme, string? area = null, ReportPeriod? of = null)
        => Sum((of ?? period).Quarters.SelectMany(quarter => Of(area).Select(one => figures.Theme(quarter, one, theme))));

    /// <summary>What touched a focuspunt.</summary>
    public Hidden Touching(string focuspunt, ReportPeriod? of = null)
        => Sum((of ?? period).Quarters.Select(quarter => figures.Focuspunt(quarter, focuspunt)));

    /// <summary>What touched a focuspunt in a quarter.</summary>
    public Hidden Touching(string focuspunt, DateOnly quarter) => figures.Focuspunt(quarter, focuspunt);

    /// <summary>Which share of what was accepted was in time: of an area, or of all.</summary>
    public int? InTime(string? area)
    {
        var (good, late) = (Accepted(area, inTerm: true), Accepted(area, inTerm: false));
        return Hidden.Share(good, good + late);
    }

    /// <summary>The same, of a theme.</summary>
    public int? InTimeOf(string theme)
        => InTime(inTerm => Sum(period.Quarters.Select(quarter => figures.AcceptedOf(quarter, theme, inTerm))));

    /// <summary>The same, of a focuspunt.</summary>
    public int? InTimeAt(string focuspunt)
        => InTime(inTerm => Sum(period.Quarters.Select(quarter => figures.AcceptedAt(quarter, focuspunt, inTerm))));

    /// <summary>What was accepted.</summary>
    public Hidden Accepted(string? area) => Accepted(area, inTerm: true) + Accepted(area, inTerm: false);

    /// <summary>
    /// Within how many minutes a share of it was; null where there is too little to say, or it took longer than any class.
    /// </summary>
    public int? Within(string? area, double share)
    {
        var classes = HiddenFigures.Times.Select(bound
            => (Bound: bound, Hidden: Class(area, true, bound) + Class(area, false, bound))).ToList();
        var whole = Sum(classes.Select(one => one.Hidden));
        var (needed, seen) = (share * classes.Sum(one => Math.Max(0, one.Hidden.Value)), 0.0);
        foreach (var one in Hidden.Share(whole, whole) is null ? [] : classes)
        {
            seen += Math.Max(0, one.Hidden.Value);
            if (seen >= needed)
            {
                return one.Bound == int.MaxValue ? null : one.Bound;
            }
        }
        return null;
    }

    /// <summary>What else happened.</summary>
    public Hidden Other(FigureMeasure measure, string? area, string detail = "")
        => Sum(period.Quarters.SelectMany(quarter => Of(area).Select(one => figures.Other(quarter, one, measure, detail))));

    private static int? InTime(Func<bool, Hidden> of) => Hidden.Share(of(true), of(true) + of(false));

    private Hidden Accepted(string? area, bool inTerm) => Sum(HiddenFigures.Times.Select(bound => Class(area, inTerm, bound)));

    private Hidden Class(string? area, bool inTerm, int bound)
        => Sum(period.Quarters.SelectMany(quarter => Of(area).Select(one => figures.Accepted(quarter, one, inTerm, bound))));

    private IEnumerable<string> Of(string? area) => area is null ? Areas.Select(one => one.Code) : [area];

    private static Hidden Sum(IEnumerable<Hidden> parts) => parts.Aggregate(default(Hidden), (sum, one) => sum + one);
}
