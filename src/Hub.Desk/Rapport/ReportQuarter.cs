using System.Globalization;

namespace Hub.Desk.Rapport;

/// <summary>A quarter that can be chosen.</summary>
/// <param name="First">Its first day.</param>
public sealed record ReportQuarter(DateOnly First)
{
    private const int Years = 9;
    private const int Settles = 8; // days after its last day, in which it is counted for good

    private static readonly string[] Months = ["januari tot en met maart", "april tot en met juni", "juli tot en met september",
        "oktober tot en met december"];

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(3).AddDays(-1);

    /// <summary>In words.</summary>
    public string Words
        => string.Create(CultureInfo.InvariantCulture, $"{First.Year}, {Months[(First.Month - 1) / 3]}");

    /// <summary>The quarters of the years that figures are kept, the newest first: also the one that still runs.</summary>
    public static IEnumerable<ReportQuarter> Until(DateOnly today)
    {
        var now = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return Enumerable.Range(0, Years * 4).Select(back => new ReportQuarter(now.AddMonths(-3 * back)));
    }

    /// <summary>Whether it may be counted for good on a day; the hub decides.</summary>
    public bool IsOver(DateOnly today) => Last.AddDays(Settles) < today;
}
