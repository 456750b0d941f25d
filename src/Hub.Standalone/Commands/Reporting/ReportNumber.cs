using Hub.Router.Reporting;

namespace Hub.Standalone.Commands.Reporting;

/// <summary>A number of a report as <c>--json</c> prints it: the rows of its CSV, hidden in the same way.</summary>
/// <param name="What">What was counted, as the CSV names it.</param>
/// <param name="Area">The area; empty for all.</param>
/// <param name="Theme">The theme; empty for all.</param>
/// <param name="Focuspunt">The focuspunt; empty for all.</param>
/// <param name="Week">The week; empty for all.</param>
/// <param name="Number">How many; null where it is small.</param>
/// <param name="FewerThan">Below what it is, where it is small; else null.</param>
/// <param name="Margin">How far the number may be off.</param>
internal sealed record ReportNumber(
    string What, string Area, string Theme, string Focuspunt, string Week, long? Number, long? FewerThan, long? Margin)
{
    /// <summary>From a row of the report.</summary>
    public static ReportNumber Of(ReportRow row)
        => new(
            row.What, row.Area, row.Theme, row.Focuspunt, row.Week, row.Value.Shown, row.Value.IsSmall ? row.Value.Floor : null,
            row.Value.Margin);
}
