using Hub.Contracts.Text;

namespace Hub.Standalone.Commands.Watching;

/// <summary>A table that fits its width: columns that can be missed go, and then the first column is cut. No line of it is ever
/// longer.</summary>
internal static class WatchTable
{
    private const int Gap = 2;
    private const int LeastFirst = 28;

    /// <summary>The lines: headings, then a line a row.</summary>
    public static IEnumerable<WatchLine> Lines(IReadOnlyList<WatchColumn> columns, IReadOnlyList<(string[] Cells, WatchTone Tone)> rows,
        int width)
    {
        var cells = rows.Select(row => row.Cells.Select(TerminalWriter.Cell).ToArray()).ToList();
        var widths = columns.Select((column, at) => cells.Select(row => row[at].Length).Append(column.Title.Length).Max()).ToArray();
        var shown = Enumerable.Range(0, columns.Count).ToList();
        while (Needed(shown, widths) > width && shown.Where(at => columns[at].Rank > 0).OrderByDescending(at => columns[at].Rank)
            .Cast<int?>().FirstOrDefault() is { } least)
        {
            shown.Remove(least);
        }
        var others = shown.Where(at => at > 0).Sum(at => widths[at] + Gap);
        widths[0] = Math.Max(Math.Min(widths[0], width - others), 1);
        yield return WatchLine.Of(Line(shown, columns, widths, [.. columns.Select(column => column.Title)]), WatchTone.Faint).Within(width);
        foreach (var (row, tone) in cells.Zip(rows, (text, row) => (text, row.Tone)))
        {
            yield return WatchLine.Of(Line(shown, columns, widths, row), tone).Within(width);
        }
    }

    // What the columns need when the first is as narrow as it may be.
    private static int Needed(List<int> shown, int[] widths)
        => shown.Sum(at => at == 0 ? Math.Min(widths[0], LeastFirst) : widths[at]) + (Gap * (shown.Count - 1));

    private static string Line(List<int> shown, IReadOnlyList<WatchColumn> columns, int[] widths, string[] cells)
        => string.Join(new string(' ', Gap), shown.Select(at =>
        {
            var text = WatchLine.Cut(cells[at], widths[at]);
            return columns[at].Right ? text.PadLeft(widths[at]) : text.PadRight(widths[at]);
        })).TrimEnd();
}
