namespace Hub.Contracts.Text;

/// <summary>The clock that people in the Netherlands live by.</summary>
public static class DutchTime
{
    /// <summary>Europe/Amsterdam; on a machine without time zone data, the same made from the European rule.</summary>
    public static TimeZoneInfo Zone { get; } = DutchZone.Find();

    /// <summary>Local date and time of a moment.</summary>
    public static DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>A moment as people in the Netherlands write it, to the second.</summary>
    public static string Text(DateTimeOffset moment) => DutchZone.Text(moment);

    /// <summary>The same, to the minute, for lists and letters.</summary>
    public static string ToTheMinute(DateTimeOffset moment) => Text(moment)[..^3];

    /// <summary>
    /// The moment, in UTC, of a local date and time. In the hour that is skipped in spring: an hour later. In the hour that comes twice:
    /// the first.
    /// </summary>
    public static DateTimeOffset Moment(DateTime local)
    {
        var real = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        var offset = Zone.IsAmbiguousTime(real) ? Zone.GetAmbiguousTimeOffsets(real).Max() : Zone.GetUtcOffset(real);
        return new DateTimeOffset(real, offset).ToUniversalTime();
    }
}
