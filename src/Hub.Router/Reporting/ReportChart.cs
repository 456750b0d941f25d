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

    /// <summary>A line by week; what is too small lies on the ground.</summary>
    public static string Line(string title, IReadOnlyList<(int Week, Hidden Value)> weeks)
    {
        var most = Math.Max(1, weeks.Max(week => week.Value.Shown ?? 0));
        var svg = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"<div class='wide' tabindex='0' role='region' aria-label='{WebUtility.HtmlEncode(title)}'>")
            .Append(Begin(title, Width, Height + 24, "line"));
        var step = (Width - 60) / Math.Max(1, weeks.Count - 1);
        var points = weeks.Select((week, i) => string.Create(
            CultureInfo.InvariantCulture, $"{50 + (i * step)},{10 + Height - ((week.Value.Shown ?? 0) * (Height - 10) / most) - 10}"));
        svg.Append(CultureInfo.InvariantCulture,
            $"<text x='44' y='14' text-anchor='end'>{most}</text><text x='44' y='{Height}' text-anchor='end'>0</text>")
            .Append(CultureInfo.InvariantCulture, $"<path d='M50 4V{Height}H{Width}' fill='none' stroke='#888'/>")
            .Append(CultureInfo.InvariantCulture,
                $"<polyline points='{string.Join(' ', points)}' fill='none' stroke='#111' stroke-width='2'/>");
        for (var i = 0; i < weeks.Count; i += 4)
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x='{50 + (i * step)}' y='{Height + 18}' text-anchor='middle'>w{weeks[i].Week % 100}</text>");
        }
        return svg.Append("</svg></div>").ToString();
    }

    private static StringBuilder Begin(string title, int width, int height, string kind) => new StringBuilder().Append(
        CultureInfo.InvariantCulture,
        $"<svg class='{kind}' role='img' viewBox='0 0 {width} {height}' aria-label='{WebUtility.HtmlEncode(title)}'>");
}
