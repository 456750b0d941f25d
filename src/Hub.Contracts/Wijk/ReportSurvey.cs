using Hub.Contracts.Privacy;

namespace Hub.Contracts.Wijk;

/// <summary>
/// Scores of a survey that somebody lays beside a report. The hub reads them for this one answer and keeps nothing of them.
/// </summary>
public sealed record ReportSurvey
{
    /// <summary>The most characters of a file.</summary>
    public const int Longest = 100_000;

    /// <summary>Creates it.</summary>
    /// <param name="rows">The file as it is: CSV whose first line names gebied, onderzoek, vraag and score.</param>
    /// <exception cref="ContractViolationException">It is empty or too long.</exception>
    public ReportSurvey(string rows) => Rows = Require.Text(rows, Longest, nameof(rows));

    /// <summary>The file, line by line; seen by whoever sent it and by nobody else.</summary>
    public string Rows { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ReportSurvey);
}
