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

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, WijkRoutes.Report, "text/html; charset=utf-8", report => new ReportPage(report).Write());
        Map(endpoints, WijkRoutes.ReportRows, "text/csv; charset=utf-8", ReportCsv.Write);
    }

    private void Map(IEndpointRouteBuilder endpoints, string route, string media, Func<CouncilReport, string> write)
        => endpoints.MapGet(route, gate.For(async (context, caller) =>
        {
            if (MunicipalityOf(caller) is not { } municipality)
            {
                await ProblemWriter.Write(context, NotYours);
                return;
            }
            var query = new RequestQuery(context.Request, "from", "to");
            var days = (query.Read("from", text => text, "") ?? "", query.Read("to", text => text, "") ?? "");
            if (query.Fault is { } fault)
            {
                await ProblemWriter.Write(context, fault);
                return;
            }
            ReportFault? why = null;
            var bytes = await made.OfAsync(
                (municipality, days.Item1, days.Item2, media),
                async () =>
                {
                    (var report, why) = await database.ReadAsync(
                        session => ReportReader.ReadAsync(session, keys, municipality, days, [], clock.GetUtcNow(), context.RequestAborted),
                        context.RequestAborted);
                    return report is null ? null : Encoding.UTF8.GetBytes(write(report));
                },
                context.RequestAborted);
            await (bytes is null ? ProblemWriter.Write(context, Problem.Of(400) with { Errors = [Fault(why!.Code)] })
                : ContractAnswers.WriteAsync(context, bytes, media));
        }));

    private Municipality? MunicipalityOf(TeamCaller caller)
        => deciding.Teams.Find(caller.Team) is { Kind: TeamKind.Wijkregisseur or TeamKind.Netwerkregisseur or TeamKind.Leiding }
            && deciding.Teams.Of(new MunicipalityCode(caller.Team.Value[..6].ToUpperInvariant())) is { } municipality
            && keys.Serves(municipality.Code) ? municipality : null;

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
