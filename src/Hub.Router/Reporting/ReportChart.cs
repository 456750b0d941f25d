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
    private const int Row = 24;
    private const int Height = 160;

    /// <summary>Bars with their names and values.</summary>
    public static string Bars(string title, IReadOnlyList<(string Name, Hidden Value)> rows)
    {
        var most = Math.Max(1, rows.Max(row => row.Value.Shown ?? 0));
        var svg = Begin(title, Width, rows.Count * Row);
        for (var i = 0; i < rows.Count; i++)
        {
            var (name, value) = rows[i];
            var length = (value.Shown ?? 0) * 300 / most;
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x='200' y='{(i * Row) + 16}' text-anchor='end'>{WebUtility.HtmlEncode(name)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x='208' y='{(i * Row) + 4}' width='{length}' height='16' fill='#444'/>")
                .Append(CultureInfo.InvariantCulture, $"<text x='{214 + length}' y='{(i * Row) + 16}'>{value}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    /// <summary>A line by week; what is too small lies on the ground.</summary>
    public static string Line(string title, IReadOnlyList<(int Week, Hidden Value)> weeks)
    {
        var most = Math.Max(1, weeks.Max(week => week.Value.Shown ?? 0));
        var svg = Begin(title, Width, Height + 24);
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
        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Begin(string title, int width, int height) => new StringBuilder().Append(
        CultureInfo.InvariantCulture, $"<svg role='img' viewBox='0 0 {width} {height}' aria-label='{WebUtility.HtmlEncode(title)}'>");
}
