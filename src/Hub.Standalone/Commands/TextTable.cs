using Hub.Contracts.Text;

namespace Hub.Standalone.Commands;

/// <summary>Writes columns that line up, on any terminal and in any file.</summary>
internal static class TextTable
{
    /// <summary>Writes titles and rows.</summary>
    public static void Write(TextWriter output, string[] titles, string[][] rows)
    {
        rows = [.. rows.Select(row => row.Select(TerminalWriter.Cell).ToArray())];
        var widths = titles.Select((title, i) => rows.Select(row => row[i].Length).Append(title.Length).Max()).ToArray();
        Line(output, titles, widths);
        Line(output, [.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows)
        {
            Line(output, row, widths);
        }
    }

    private static void Line(TextWriter output, string[] cells, int[] widths)
        => output.WriteLine(string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
}
