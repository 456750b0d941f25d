using System.Globalization;
using System.Net;
using System.Text;

namespace Hub.Router.Reporting;

/// <summary>
/// Charts as SVG within the page: black on white, each value written beside its bar, so that no colour has to tell anything.
/// </summary>
internal static class ReportChart
{
    private const int Width = 640;
    private const int Narrow = 400;
    private const int Row = 40;
    private const int Height = 160;

    /// <summary>Bars, each under its name: a name may be long. Narrow enough to be read on a phone.</summary>
    public static string Bars(string title, IReadOnlyList<(string Name, Hidden Value)> rows)
    {
        var most = Math.Max(1, rows.Max(row => row.Value.Shown ?? 0));
        var svg = Begin(title, Narrow, rows.Count * Row, "bars");
        for (var i = 0; i < rows.Count; i++)
        {
            var (name, value) = rows[i];
            var length = (value.Shown ?? 0) * 300 / most;
            svg.Append(CultureInfo.InvariantCulture, $"<text x='0' y='{(i * Row) + 14}'>{WebUtility.HtmlEncode(name)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x='0' y='{(i * Row) + 19}' width='{length}' height='14' fill='#444'/>")
                .Append(CultureInfo.InvariantCulture, $"<text x='{length + (length > 0 ? 6 : 0)}' y='{(i * Row) + 31}'>{value}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>
    /// A line by week. A week that is too small to show has no point, and the line is broken there: it says nothing of how little it was.
    /// </summary>
    public static string Line(string title, IReadOnlyList<(int Week, Hidden Value)> weeks)
    {
        if (weeks.All(week => week.Value.IsSmall))
        {
            return "<p>In geen week waren er genoeg signalen om te tekenen.</p>";
        }
        var most = weeks.Max(week => Math.Max(week.Value.Shown ?? 0, week.Value.Floor));
        var step = (Width - 60) / Math.Max(1, weeks.Count - 1);
        var svg = Begin(title, Width, Height + 24, "line");
        svg.Append(CultureInfo.InvariantCulture,
            $"<text x='44' y='14' text-anchor='end'>{most}</text><text x='44' y='{Height}' text-anchor='end'>0</text>")
            .Append(CultureInfo.InvariantCulture, $"<path d='M50 4V{Height}H{Width}' fill='none' stroke='#666'/>");
        if (weeks.Where(week => week.Value.IsSmall).Select(week => week.Value.Floor).DefaultIfEmpty().Max() is > 0 and var floor)
        {
            var ground = Y(floor, most);
            svg.Append(CultureInfo.InvariantCulture, $"<path d='M50 {ground}H{Width}' stroke='#666' stroke-dasharray='4 4'/>")
                .Append(CultureInfo.InvariantCulture, $"<text x='{Width}' y='{Math.Min(ground + 14, Height - 4)}' text-anchor='end'>")
                .Append(CultureInfo.InvariantCulture, $"geen lijn: minder dan {floor}</text>");
        }
        foreach (var run in Runs(weeks))
        {
            var points = run.Select(i => (X: 50 + (i * step), Y: Y(weeks[i].Value.Shown!.Value, most))).ToList();
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points='{string.Join(' ', points.Select(one => $"{one.X},{one.Y}"))}'")
                .Append(" fill='none' stroke='#111' stroke-width='2'/>");
            if (points is [var single])
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx='{single.X}' cy='{single.Y}' r='3' fill='#111'/>");
            }
        }
        for (var i = 0; i < weeks.Count; i += 4)
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x='{50 + (i * step)}' y='{Height + 18}' text-anchor='middle'>w{weeks[i].Week % 100}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static long Y(long value, long most) => Height - (value * (Height - 10) / most);

    // The weeks that can be shown, as stretches without a gap.
    private static IEnumerable<List<int>> Runs(IReadOnlyList<(int Week, Hidden Value)> weeks)
    {
        var run = new List<int>();
        for (var i = 0; i <= weeks.Count; i++)
        {
            if (i < weeks.Count && !weeks[i].Value.IsSmall)
            {
                run.Add(i);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }

    private static StringBuilder Begin(string title, int width, int height, string kind) => new StringBuilder().Append(
        CultureInfo.InvariantCulture,
        $"<svg class='{kind}' role='img' viewBox='0 0 {width} {height}' aria-label='{WebUtility.HtmlEncode(title)}'>");
}
