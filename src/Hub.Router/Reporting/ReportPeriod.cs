using System.Globalization;
using Hub.Contracts.Text;
using Hub.Contracts.Wijk;

namespace Hub.Router.Reporting;

/// <summary>
/// What a report is about: whole quarters that are over and counted. A week belongs to the quarter of its Thursday, so quarters are whole
/// weeks.
/// </summary>
/// <param name="From">The first day of the first quarter.</param>
/// <param name="To">The last day of the last.</param>
internal sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    /// <summary>How long after its last week a quarter is counted for good: what was parked may be tried again until then.</summary>
    public static readonly TimeSpan Settles = TimeSpan.FromDays(7);

    // Years, of the ten that figures are kept: what was deleted would count as nothing, with the same number added, and tell what it was.
    private const int Kept = 9;

    /// <summary>The quarters, each by its first day.</summary>
    public IEnumerable<DateOnly> Quarters
    {
        get
        {
            for (var day = From; day < To; day = day.AddMonths(3))
            {
                yield return day;
            }
        }
    }

    /// <summary>The weeks.</summary>
    public IEnumerable<int> Weeks => Quarters.SelectMany(WeeksOf);

    /// <summary>The period of the same length before it.</summary>
    public ReportPeriod Before => new(From.AddMonths(-3 * Quarters.Count()), From.AddDays(-1));

    /// <summary>When it can be reported on.</summary>
    public DateTimeOffset Ready => DutchWeek.End(Weeks.Last()) + Settles;

    /// <summary>The name of a quarter, such as 2026-K1.</summary>
    public static string NameOf(DateOnly quarter)
        => string.Create(CultureInfo.InvariantCulture, $"{quarter.Year:0000}-K{((quarter.Month - 1) / 3) + 1}");

    /// <summary>The weeks of a quarter.</summary>
    public static IEnumerable<int> WeeksOf(DateOnly quarter)
    {
        var thursday = quarter.AddDays(((int)DayOfWeek.Thursday - (int)quarter.DayOfWeek + 7) % 7);
        for (; thursday < quarter.AddMonths(3); thursday = thursday.AddDays(7))
        {
            yield return DutchWeek.Of(thursday);
        }
    }

    /// <summary>Reads a period; what is wrong with it as a code, and in the words of the command.</summary>
    public static (ReportPeriod? Period, ReportFault? Fault) Read(string from, string to, DateTimeOffset countedUntil, DateTimeOffset now)
    {
        if (!Day(from, out var first) || !Day(to, out var last))
        {
            return (null, new(ReportCodes.NoDay, "--from en --to zijn dagen, zoals 2026-01-01."));
        }
        var (begin, end) = (QuarterOf(first), QuarterOf(last).AddMonths(3).AddDays(-1));
        if (begin != first || end != last)
        {
            return (null, new(
                ReportCodes.NoQuarters,
                $"Een rapport gaat over hele kwartalen: anders verraadt het verschil van twee rapporten een klein aantal. Bedoelt u "
                + $"--from {begin:yyyy-MM-dd} --to {end:yyyy-MM-dd}?"));
        }
        if (last < first)
        {
            return (null, new(ReportCodes.Order, "--to ligt voor --from."));
        }
        var period = new ReportPeriod(first, last);
        return period.Ready > now
            ? (null, new(
                ReportCodes.Running,
                $"Die periode is nog niet voorbij en geteld: dit rapport kan vanaf {DutchTime.ToTheMinute(period.Ready)}."))
            : period.Ready > countedUntil
            ? (null, new(
                ReportCodes.Uncounted, "De hub heeft nog niet zo ver geteld. Draait hij? Hij telt elke tien minuten; zie ./hub figures."))
            : period.Before.From < DateOnly.FromDateTime(DutchTime.Local(now)).AddYears(-Kept)
            ? (null, new(
                ReportCodes.TooOld,
                $"De hub bewaart cijfers tien jaar: een rapport, met de periode ervoor, gaat over de laatste {Kept}."))
            : (period, null);
    }

    /// <summary>A calendar year.</summary>
    public static (string From, string To) Year(int year) => ($"{year:0000}-01-01", $"{year:0000}-12-31");

    /// <summary>The years that may be reported on at a moment, counted or not.</summary>
    public static IEnumerable<int> Years(DateTimeOffset now)
        => Enumerable.Range(DutchTime.Local(now).Year - Kept, Kept);

    private static DateOnly QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static bool Day(string text, out DateOnly day)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && day.Year is >= 2000 and < 2200;
}
