using System.Globalization;
using Hub.Deciding.Municipalities;

namespace Hub.Router.Reporting;

/// <summary>
/// Scores of a survey (Lemon, omnibus, buurtbarometer), laid beside the figures as they stand in a file: the hub says nothing about them.
/// </summary>
internal static class SurveyFile
{
    private static readonly string[] Columns = ["gebied", "onderzoek", "vraag", "score"];

    /// <summary>A score.</summary>
    /// <param name="Area">The code of the area.</param>
    /// <param name="Survey">The survey, such as Lemon 2026.</param>
    /// <param name="Question">What was asked.</param>
    /// <param name="Value">What came of it.</param>
    internal sealed record Score(string Area, string Survey, string Question, decimal Value);

    /// <summary>Reads a file; what is wrong with it in words, by line.</summary>
    public static (IReadOnlyList<Score> Scores, IReadOnlyList<string> Faults) Read(string[] lines, Municipality municipality)
    {
        var separator = lines.Length > 0 && lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        if (lines.Length == 0 || !Cells(lines[0].TrimStart('\uFEFF'), separator).SequenceEqual(Columns, StringComparer.OrdinalIgnoreCase))
        {
            return ([], [$"--survey: de eerste regel moet zijn: {string.Join(';', Columns)}"]);
        }
        var (scores, faults) = (new List<Score>(), new List<string>());
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim(separator, ' ').Length == 0)
            {
                continue;
            }
            var cells = Cells(lines[i], separator);
            if (cells.Length != Columns.Length)
            {
                faults.Add($"--survey, regel {i + 1}: moet vier kolommen hebben: {string.Join(';', Columns)}");
            }
            else if (AreaOf(cells[0], municipality) is not { } area)
            {
                var known = string.Join(", ", municipality.Areas.Select(one => one.Code.Value));
                faults.Add($"--survey, regel {i + 1}: kent dit gebied niet; bekend zijn {known}");
            }
            else if (!decimal.TryParse(cells[3], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out var score))
            {
                faults.Add($"--survey, regel {i + 1}: de score moet een getal zijn met een punt, zoals 7.4 (geen komma)");
            }
            else
            {
                scores.Add(new Score(area, cells[1], cells[2], score));
            }
        }
        return (scores, faults);
    }

    private static string[] Cells(string line, char separator) => [.. line.Split(separator).Select(cell => cell.Trim().Trim('"'))];

    private static string? AreaOf(string text, Municipality municipality)
        => municipality.Areas.FirstOrDefault(area => string.Equals(area.Code.Value, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(area.Name, text, StringComparison.OrdinalIgnoreCase))?.Code.Value;
}
