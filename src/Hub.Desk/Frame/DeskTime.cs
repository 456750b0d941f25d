using System.Globalization;
using Hub.Contracts.Text;

namespace Hub.Desk.Frame;

/// <summary>Moments and terms as people say them, by the Dutch clock.</summary>
internal static class DeskTime
{
    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    /// <summary>When something was: <c>vandaag 13:05</c>, <c>gisteren 16:40</c>, and further back the date.</summary>
    public static string Since(DateTimeOffset moment, DateTimeOffset now)
    {
        var (then, today) = (DutchTime.Local(moment), DutchTime.Local(now).Date);
        return then.Date == today ? $"vandaag {Clock(then)}"
            : then.Date == today.AddDays(-1) ? $"gisteren {Clock(then)}"
            : DutchTime.ToTheMinute(moment);
    }

    /// <summary>
    /// How long somebody has yet: <c>nog 9 minuten</c>, <c>nog 3 uur</c>, <c>tot maandag 10:00</c>; or how late it is: <c>2 uur te
    /// laat</c>.
    /// </summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now)
    {
        var left = due - now;
        return left <= TimeSpan.Zero ? $"{Long(-left)} te laat"
            : left < TimeSpan.FromHours(8) ? $"nog {Long(left)}"
            : $"tot {Day(DutchTime.Local(due), DutchTime.Local(now).Date)}";
    }

    /// <summary>By when something is: <c>vandaag 13:05</c>, <c>morgen 10:00</c>, <c>maandag 10:00</c>, and further on the date.</summary>
    public static string By(DateTimeOffset due, DateTimeOffset now) => Day(DutchTime.Local(due), DutchTime.Local(now).Date);

    /// <summary>A moment to be somewhere: <c>dinsdag 01-12-2026 om 09:30</c>.</summary>
    public static string When(DateTimeOffset moment)
        => DutchTime.Local(moment) is var then ? $"{Days[(int)then.DayOfWeek]} {Date(moment)} om {Clock(then)}" : "";

    /// <summary>How long ago something was: <c>4 seconden</c>, <c>9 minuten</c>, <c>3 uur</c>, <c>2 dagen</c>.</summary>
    public static string Ago(DateTimeOffset moment, DateTimeOffset now)
        => now - moment < TimeSpan.FromMinutes(1) ? Number(Math.Max(0, (int)(now - moment).TotalSeconds), "seconde", "seconden")
            : now - moment < TimeSpan.FromHours(1) ? Number((int)(now - moment).TotalMinutes, "minuut", "minuten")
            : Long(now - moment);

    /// <summary>A day, by the Dutch clock.</summary>
    public static string Date(DateTimeOffset moment) => DutchTime.Local(moment).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment to the second, by the Dutch clock, for what is seconds old.</summary>
    public static string ToTheSecond(DateTimeOffset moment) => DutchTime.Local(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Day(DateTime then, DateTime today) => (then.Date - today).Days switch
    {
        0 => $"vandaag {Clock(then)}",
        1 => $"morgen {Clock(then)}",
        < 7 => $"{Days[(int)then.DayOfWeek]} {Clock(then)}",
        _ => then.ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture),
    };

    // Begun minutes count whole, begun hours do not: nobody is told more time than there is by more than a minute.
    private static string Long(TimeSpan time)
        => time < TimeSpan.FromHours(1) ? Number((int)Math.Ceiling(time.TotalMinutes), "minuut", "minuten")
            : time < TimeSpan.FromDays(2) ? $"{(int)time.TotalHours} uur"
            : $"{time.Days} dagen";

    private static string Number(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";

    private static string Clock(DateTime moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);
}
