using System.Globalization;
using Hub.Contracts.Wijk;
using Hub.Deciding.Municipalities;
using Hub.Teams.Inbox;

namespace Hub.Router.Reporting;

/// <summary>
/// Scores of a survey (Lemon, omnibus, buurtbarometer), laid beside the figures as they stand in a file: the hub says nothing about them.
/// </summary>
internal static class SurveyFile
{
    private static readonly string[] Columns = SurveyWords.Columns.Split(';');

    /// <summary>A score.</summary>
    /// <param name="Area">The code of the area.</param>
    /// <param name="Survey">The survey, such as Lemon 2026.</param>
    /// <param name="Question">What was asked.</param>
    /// <param name="Value">What came of it.</param>
    internal sealed record Score(string Area, string Survey, string Question, decimal Value);

    /// <summary>What is wrong with a line.</summary>
    /// <param name="Line">Which, the first is 1.</param>
    /// <param name="Code">One of <see cref="ReportCodes"/>.</param>
    internal sealed record Fault(int Line, string Code)
    {
        /// <summary>In Dutch.</summary>
        public string Words => SurveyWords.Of(Code, Line)!;
    }

    /// <summary>Reads a file; every fault at once, by line. Of a file with a fault nothing is to be used.</summary>
    public static (IReadOnlyList<Score> Scores, IReadOnlyList<Fault> Faults) Read(string[] lines, Municipality municipality)
    {
        var separator = lines.Length > 0 && lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        if (lines.Length == 0 || !Cells(lines[0].TrimStart('\uFEFF'), separator).SequenceEqual(Columns, StringComparer.OrdinalIgnoreCase))
        {
            return ([], [new Fault(1, ReportCodes.SurveyColumns)]);
        }
        var (scores, faults) = (new List<Score>(), new List<Fault>());
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim(separator, ' ').Length == 0)
            {
                continue;
            }
            var (score, fault) = Parse(Cells(lines[i], separator), municipality);
            if (score is not null)
            {
                scores.Add(score);
            }
            else
            {
                faults.Add(new Fault(i + 1, fault));
            }
        }
        return (scores, scores.Count + faults.Count == 0 ? [new Fault(1, ReportCodes.SurveyEmpty)] : faults);
    }

    private static (Score? Score, string Fault) Parse(string[] cells, Municipality municipality)
        => cells.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal)) ? (null, ReportCodes.SurveyLetters)
            : cells.Length != Columns.Length ? (null, ReportCodes.SurveyCells)
            : AreaOf(cells[0], municipality) is not { } area ? (null, ReportCodes.SurveyArea)
            : !decimal.TryParse(cells[3], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out var score) ? (null, ReportCodes.SurveyScore)
            : (new Score(area, cells[1], cells[2], score), "");

    private static string[] Cells(string line, char separator) => [.. line.Split(separator).Select(cell => cell.Trim().Trim('"'))];

    private static string? AreaOf(string text, Municipality municipality)
        => municipality.Areas.FirstOrDefault(area => string.Equals(area.Code.Value, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(area.Name, text, StringComparison.OrdinalIgnoreCase))?.Code.Value;
}
