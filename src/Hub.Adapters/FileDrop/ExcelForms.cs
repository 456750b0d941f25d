using System.Text.RegularExpressions;

namespace Hub.Adapters.FileDrop;

/// <summary>What Excel makes of a cell that it takes for something else.</summary>
internal static partial class ExcelForms
{
    /// <summary>Whether a number was shortened, so that its last digits are gone.</summary>
    public static bool IsShortened(string text) => Shortened.IsMatch(text);

    /// <summary>Whether it is a day and a month: of 12-3 became 12-mrt.</summary>
    public static bool IsMonth(string text) => Month.IsMatch(text);

    [GeneratedRegex(
        @"^[0-9]([.,][0-9]+)?E\+[0-9]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Shortened { get; }

    [GeneratedRegex(
        @"^([0-9]{1,2}[- ])?(jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\.?([- ][0-9]{1,4})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Month { get; }
}
