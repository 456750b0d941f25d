using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Contracts.Text;

/// <summary>
/// Weeks as people in the Netherlands count them: ISO 8601, from Monday to Sunday, by the clock that they live by. A week is a number
/// such as 202613.
/// </summary>
public static partial class DutchWeek
{
    /// <summary>The week of a moment.</summary>
    public static int Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(DutchTime.Local(moment)));

    /// <summary>The week of a day.</summary>
    public static int Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(date) * 100) + ISOWeek.GetWeekOfYear(date);
    }

    /// <summary>The first day of a week.</summary>
    public static DateOnly Monday(int week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(week / 100, week % 100, DayOfWeek.Monday));

    /// <summary>The moment at which a week is over.</summary>
    public static DateTimeOffset End(int week) => DutchTime.Moment(Monday(week).AddDays(7).ToDateTime(TimeOnly.MinValue));

    /// <summary>The weeks from one to another, both included.</summary>
    public static IEnumerable<int> Between(int first, int last)
    {
        for (var monday = Monday(first); monday <= Monday(last); monday = monday.AddDays(7))
        {
            yield return Of(monday);
        }
    }

    /// <summary>A week as text, such as 2026-W13.</summary>
    public static string Text(int week) => string.Create(CultureInfo.InvariantCulture, $"{week / 100:0000}-W{week % 100:00}");

    /// <summary>Reads such a text; null where it is something else, or a week that its year does not have.</summary>
    public static int? Parse(string text)
        => Form.IsMatch(text) && int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture) is >= 2000 and var year
            && int.Parse(text.AsSpan(6), CultureInfo.InvariantCulture) is >= 1 and var number && number <= ISOWeek.GetWeeksInYear(year)
            ? (year * 100) + number : null;

    [GeneratedRegex(@"^[0-9]{4}-W[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
