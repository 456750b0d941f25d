using System.Globalization;
using Hub.Contracts.Operations.Figures;

namespace Hub.Router.Reporting;

/// <summary>Dutch words of a report for what is a code or a number; a dash where there is too little to say.</summary>
internal static class ReportWords
{
    /// <summary>A theme.</summary>
    public static string Theme(string theme) => theme == CouncilReport.ToConfirm ? "te bevestigen" : theme.Replace('-', ' ');

    /// <summary>A share.</summary>
    public static string Percent(int? share) => share is { } known ? $"ongeveer {known}%" : "–";

    /// <summary>Within what time a share of what was accepted was.</summary>
    public static string Time(CouncilReport report, string? area, double share)
        => report.Within(area, share) is { } bound ? FigureTimes.Words(bound) : "–";

    /// <summary>How often something happened, as a share of what came to an area.</summary>
    public static string Share(CouncilReport report, FigureMeasure measure, string area)
        => Percent(Hidden.Share(report.Other(measure, area), report.OfArea(area)));

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("d-M-yyyy", CultureInfo.InvariantCulture);

    /// <summary>A score of a survey.</summary>
    public static string Score(decimal score) => score.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
}
