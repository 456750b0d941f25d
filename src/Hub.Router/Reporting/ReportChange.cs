namespace Hub.Router.Reporting;

/// <summary>
/// What is different from the period before, of what these figures can say at all: more than hiding can explain, and a tenth at least.
/// </summary>
/// <param name="About">What it is about, in Dutch.</param>
/// <param name="Before">How many there were.</param>
/// <param name="Now">How many there are.</param>
internal sealed record ReportChange(string About, Hidden Before, Hidden Now)
{
    /// <summary>Which way, in a word.</summary>
    public string Way => Now.Value > Before.Value ? "meer" : "minder";

    /// <summary>What changed in the municipality: as a whole, by area, by theme and by focuspunt.</summary>
    public static IReadOnlyList<ReportChange> Of(CouncilReport report)
        => Only([
            new("Alle signalen", report.Total(report.Period.Before), report.Total()),
            .. report.Areas.Select(area => new ReportChange(
                area.Name, report.OfArea(area.Code, report.Period.Before), report.OfArea(area.Code))),
            .. Themes(report, area: null), .. Points(report),
        ]);

    /// <summary>The themes that changed in one area, what changed most on top.</summary>
    public static IReadOnlyList<ReportChange> Of(CouncilReport report, string area)
        => [.. Only(Themes(report, area)).OrderByDescending(one => Math.Abs(one.Now.Value - one.Before.Value))];

    private static IEnumerable<ReportChange> Themes(CouncilReport report, string? area)
        => CouncilReport.Themes.Select(theme => new ReportChange(
            ReportWords.Theme(theme), report.About(theme, area, report.Period.Before), report.About(theme, area)));

    // One that did not hold before is new, and has not risen.
    private static IEnumerable<ReportChange> Points(CouncilReport report)
        => report.Focuspunten.Where(one => one.ValidFrom < report.Period.From)
            .Select(one => new ReportChange(
                $"Focuspunt {one.Title}", report.Touching(one.Id.Value, report.Period.Before), report.Touching(one.Id.Value)));

    private static IReadOnlyList<ReportChange> Only(IEnumerable<ReportChange> all)
        => [.. all.Where(one => one.Before.IsChangedIn(one.Now))];
}
