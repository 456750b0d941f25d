namespace Hub.Contracts.Text;

/// <summary>The time zone of the Netherlands, also on a machine without time zone data: a bare Debian or a small image has none.</summary>
public static class DutchZone
{
    private const string Id = "Europe/Amsterdam";
    private static readonly TimeZoneInfo Zone = Find();

    /// <summary>A moment as people in the Netherlands write it, to the second: the one way in which a screen shows a time.</summary>
    public static string Text(DateTimeOffset moment)
        => TimeZoneInfo.ConvertTime(moment, Zone).ToString("dd-MM-yyyy HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The machine's, or where it has none, that of the rule.</summary>
    public static TimeZoneInfo Find() => TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone) ? zone : FromRule();

    /// <summary>Made from Directive 2000/84/EC: last Sunday of March to last Sunday of October, at 01:00 UTC.</summary>
    public static TimeZoneInfo FromRule()
    {
        var start = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday);
        var end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end);
        return TimeZoneInfo.CreateCustomTimeZone(Id, TimeSpan.FromHours(1), Id, "CET", "CEST", [rule]);
    }
}
