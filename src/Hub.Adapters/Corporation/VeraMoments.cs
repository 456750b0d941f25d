using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Corporation;

/// <summary>VERA's own forms of time: date-times in UTC with Z only, dates as yyyy-MM-dd.</summary>
internal static partial class VeraMoments
{
    private const string MomentRule = "must be a date and time in UTC that ends in Z (yyyy-MM-ddTHH:mm:ssZ)";

    /// <summary>A date-time; null when absent or, with a fault, of another form.</summary>
    public static DateTimeOffset? Moment(JsonPart owner, string name)
    {
        if (owner.Text(name, 40) is not { } text)
        {
            return null;
        }
        if (DateTimeForm.IsMatch(text) && Moments.TryParse(text, out var moment))
        {
            return moment;
        }
        owner.Fault(name, MomentRule);
        return null;
    }

    /// <summary>A date, as midnight in UTC; null when absent or, with a fault, of another form.</summary>
    public static DateTimeOffset? Day(JsonPart owner, string name)
    {
        if (owner.Text(name, 40) is not { } text)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2100)
        {
            return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        }
        owner.Fault(name, "must be a date (yyyy-MM-dd)");
        return null;
    }

    /// <summary>The day of a moment; null where there is none.</summary>
    public static DateOnly? DayOf(DateTimeOffset? moment) => moment is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;

    // The pattern of the VERA specification, to the letter.
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeForm { get; }
}
