using Hub.Contracts.Wijk;

namespace Hub.Teams.Inbox;

/// <summary>What is wrong with a file of survey scores, in Dutch; the same on the desk and on the command line.</summary>
public static class SurveyWords
{
    /// <summary>The first line of such a file.</summary>
    public const string Columns = "gebied;onderzoek;vraag;score";

    /// <summary>The words.</summary>
    /// <param name="code">One of <see cref="ReportCodes"/>; null is given back for another.</param>
    /// <param name="line">Which line of the file, the first is 1.</param>
    public static string? Of(string? code, int line) => code switch
    {
        ReportCodes.SurveyColumns => $"de eerste regel moet zijn: {Columns}",
        ReportCodes.SurveyEmpty => $"onder de eerste regel staat geen score; een regel is {Columns}",
        ReportCodes.SurveyLetters => $"regel {line}: heeft tekens die niet te lezen zijn; bewaar het bestand als CSV UTF-8",
        ReportCodes.SurveyCells => $"regel {line}: moet vier kolommen hebben: {Columns}",
        ReportCodes.SurveyArea => $"regel {line}: kent dit gebied niet; schrijf het zoals het in het rapport heet",
        ReportCodes.SurveyScore => $"regel {line}: de score moet een getal zijn met een punt, zoals 7.4 (geen komma)",
        _ => null,
    };
}
