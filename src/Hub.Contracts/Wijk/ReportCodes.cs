namespace Hub.Contracts.Wijk;

/// <summary>Why there is no report, as codes beside the fault of an answer.</summary>
public static class ReportCodes
{
    /// <summary>A day has not the form of a day.</summary>
    public const string NoDay = "report-no-day";

    /// <summary>The period is not whole quarters.</summary>
    public const string NoQuarters = "report-no-quarters";

    /// <summary>It ends before it begins.</summary>
    public const string Order = "report-order";

    /// <summary>It is not over, or not counted for good: that is a week after its end.</summary>
    public const string Running = "report-running";

    /// <summary>The hub has not counted so far yet.</summary>
    public const string Uncounted = "report-uncounted";

    /// <summary>It lies further back than figures are kept.</summary>
    public const string TooOld = "report-too-old";

    /// <summary>Nothing happened, or too little to show.</summary>
    public const string Nothing = "report-nothing";

    /// <summary>The first line of the survey names other columns.</summary>
    public const string SurveyColumns = "report-survey-columns";

    /// <summary>The survey has no line with a score.</summary>
    public const string SurveyEmpty = "report-survey-empty";

    /// <summary>A line of the survey is not written in UTF-8.</summary>
    public const string SurveyLetters = "report-survey-letters";

    /// <summary>A line of the survey has more or fewer columns.</summary>
    public const string SurveyCells = "report-survey-cells";

    /// <summary>A line of the survey names an area that the municipality does not have.</summary>
    public const string SurveyArea = "report-survey-area";

    /// <summary>A score of the survey is no number with a point.</summary>
    public const string SurveyScore = "report-survey-score";

    /// <summary>The team is none that reads reports.</summary>
    public const string NotYours = "report-not-yours";
}
