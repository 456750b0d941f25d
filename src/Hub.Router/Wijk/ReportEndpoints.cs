using System.Text;
using Hub.Contracts.Signals;
using Hub.Contracts.Wijk;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Reporting;
using Hub.Router.TeamInbox;

namespace Hub.Router.Wijk;

/// <summary>
/// The doors of the report for who looks after a wijk, or stands above: of the municipality of the team that the token proves. The same
/// bytes as the command makes, for a count has one hidden form.
/// </summary>
internal sealed class ReportEndpoints(
    TeamGate gate, LiveDeciding deciding, LedgerDatabase database, MadeReports made, HubKeyRing keys, TimeProvider clock)
{
    private static readonly Problem NotYours = new(
        403, "Not for this team", "Only wijkregisseur, netwerkregisseur and leiding read reports here.",
        [new ProblemError("$", "must be asked by who looks after a wijk or stands above", ReportCodes.NotYours)]);

    private const int LargestSurvey = 4 * ReportSurvey.Longest;
    private const int MostFaults = 20;

    private static readonly (string, Func<CouncilReport, string>) Page
        = ("text/html; charset=utf-8", report => new ReportPage(report).Write());

    private static readonly (string, Func<CouncilReport, string>) Rows = ("text/csv; charset=utf-8", ReportCsv.Write);

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(WijkRoutes.Report, gate.For((context, caller) => AnswerAsync(context, caller, Page)));
        endpoints.MapGet(WijkRoutes.ReportRows, gate.For((context, caller) => AnswerAsync(context, caller, Rows)));
        endpoints.MapPost(WijkRoutes.Report, gate.For((context, caller) => ContractAnswers.ReadAsync<ReportSurvey>(
            context, LargestSurvey, survey => AnswerAsync(context, caller, Page, survey))));
    }

    private async Task AnswerAsync(
        HttpContext context, TeamCaller caller, (string Media, Func<CouncilReport, string> Write) form, ReportSurvey? survey = null)
    {
        if (MunicipalityOf(caller) is not { } municipality)
        {
            await ProblemWriter.WriteAsync(context, NotYours);
            return;
        }
        var query = new RequestQuery(context.Request, "from", "to");
        var days = (query.Read("from", text => text, "") ?? "", query.Read("to", text => text, "") ?? "");
        if (query.Fault is { } fault)
        {
            await ProblemWriter.WriteAsync(context, fault);
            return;
        }
        var (scores, faults) = survey is null ? ([], []) : SurveyFile.Read(survey.Rows.ReplaceLineEndings("\n").Split('\n'), municipality);
        if (faults.Count > 0)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(400) with { Errors = [.. faults.Take(MostFaults).Select(Fault)] });
            return;
        }
        ReportFault? why = null;
        async Task<byte[]?> MakeAsync()
        {
            (var report, why) = await database.ReadAsync(
                session => ReportReader.ReadAsync(session, keys, municipality, days, scores, clock.GetUtcNow(), context.RequestAborted),
                context.RequestAborted);
            return report is null ? null : Encoding.UTF8.GetBytes(form.Write(report));
        }

        // With a survey beside it, it is made for one answer.
        var bytes = survey is not null ? await MakeAsync()
            : await made.OfAsync((municipality, days.Item1, days.Item2, form.Media), MakeAsync, context.RequestAborted);
        await (bytes is null ? ProblemWriter.WriteAsync(context, Problem.Of(400) with { Errors = [Fault(why!.Code)] })
            : ContractAnswers.WriteAsync(context, bytes, form.Media));
    }

    private Municipality? MunicipalityOf(TeamCaller caller)
        => deciding.Teams.Find(caller.Team) is { Kind: TeamKind.Wijkregisseur or TeamKind.Netwerkregisseur or TeamKind.Leiding }
            && deciding.Teams.Of(new MunicipalityCode(caller.Team.Value[..6].ToUpperInvariant())) is { } municipality
            && keys.Serves(municipality.Code) ? municipality : null;

    private static ProblemError Fault(SurveyFile.Fault fault) => new(
        $"rows[{fault.Line}]",
        fault.Code switch
        {
            ReportCodes.SurveyColumns => "must name the columns gebied, onderzoek, vraag and score",
            ReportCodes.SurveyEmpty => "must be followed by a line with a score",
            ReportCodes.SurveyLetters => "must be UTF-8",
            ReportCodes.SurveyCells => "must have four columns",
            ReportCodes.SurveyArea => "must be of an area of the municipality",
            _ => "must have a number with a point as its score",
        },
        fault.Code);

    private static ProblemError Fault(string code) => new(
        code == ReportCodes.Order ? "to" : "from",
        code switch
        {
            ReportCodes.NoDay => "must be a day, such as 2026-01-01, and so must the other",
            ReportCodes.NoQuarters => "must be the first day of a quarter, and the other the last day of one",
            ReportCodes.Order => "must not be before from",
            ReportCodes.Running => "must be of a period that is over for a week",
            ReportCodes.Uncounted => "must be of a period that the hub has counted",
            ReportCodes.TooOld => "must be of the years that figures are kept",
            _ => "must be of a period in which enough happened to show",
        },
        code);
}
