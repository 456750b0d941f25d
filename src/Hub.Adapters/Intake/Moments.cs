using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Adapters.Intake;

/// <summary>Moments as partners write them: ISO 8601 with offset or Z. A moment without offset is nobody's moment and is refused.</summary>
internal static partial class Moments
{
    /// <summary>Reads a moment of the years 2000 to 2100.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        return text.Length <= 40 && Form.IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            && moment.Year is >= 2000 and < 2100;
    }

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?(Z|z|[+-][0-9]{2}(:?[0-9]{2})?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
