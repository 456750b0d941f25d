using Hub.Contracts;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Contracts.Territory;
using Hub.Hosting.Http;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;

namespace Hub.Router.OperationsApi;

/// <summary>The door of the operations API for figures: counts by week, exact, for operators.</summary>
internal sealed class FigureEndpoint(OperatorGate gate, LedgerDatabase database, TimeProvider clock)
{
    private const string WeekRule = "must be a week, such as 2026-W13";

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet(OperationsRoutes.Figures, gate.ToRead((context, _) => FiguresAsync(context)));

    private async Task FiguresAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "municipality", "from", "to", "area", "theme");
        var (from, to) = (Week(query, "from"), Week(query, "to"));
        var filter = FigureFilter.Of(from, to, clock.GetUtcNow()) with
        {
            Municipality = query.Value<MunicipalityCode>("municipality"),
            Area = query.Value<AreaCode>("area"),
            Theme = query.Code<Theme>("theme") is { } theme ? WireCode.Of(theme) : null,
        };
        var fault = query.Fault ?? (filter.From > filter.To
            ? Problem.Of(400) with { Errors = [new ProblemError("to", "must not be before from")] } : null);
        if (fault is not null)
        {
            await ProblemWriter.WriteAsync(context, fault);
            return;
        }
        var table = await database.ReadAsync(session => FigureReads.TableAsync(session, filter, context.RequestAborted),
            context.RequestAborted);
        await (table is not null ? ContractAnswers.WriteAsync(context, table)
            : ProblemWriter.WriteAsync(
                context, Problem.Of(400) with
                {
                    Errors = [new ProblemError("from",
                    "must be nearer to to, or the question narrower: too many lines")]
                }));
    }

    private static int? Week(RequestQuery query, string name)
        => query.Read(name, text => DutchWeek.Parse(text) is null ? null : text, WeekRule) is { } week ? DutchWeek.Parse(week) : null;
}
