using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Http;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Patterns;
using Hub.Router.Operations;

namespace Hub.Router.OperationsApi;

/// <summary>The doors of the operations API for what the hub announced, and for what areas work on.</summary>
internal sealed class PatternEndpoints(
    OperatorGate gate, LedgerDatabase database, Func<IEnumerable<Municipality>> municipalities, TimeProvider clock)
{
    private const int UsualWeeks = 52;
    private const string WeekRule = "must be a week, such as 2026-W13";

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(OperationsRoutes.Patterns, gate.ToRead((context, _) => PatternsAsync(context)));
        endpoints.MapGet(OperationsRoutes.Focuspunten, gate.ToRead((context, _) => FocuspuntenAsync(context)));
    }

    private async Task PatternsAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "municipality", "from", "to");
        var to = Week(query, "to") ?? DutchWeek.Of(clock.GetUtcNow());
        var from = Week(query, "from") ?? DutchWeek.Of(DutchWeek.Monday(to).AddDays(-7 * (UsualWeeks - 1)));
        var municipality = query.Value<MunicipalityCode>("municipality");
        var fault = query.Fault ?? (from > to ? Problem.Of(400) with { Errors = [new ProblemError("to", "must not be before from")] }
            : null);
        await (fault is not null ? ProblemWriter.WriteAsync(context, fault)
            : ContractAnswers.WriteAsync(
                context,
                await database.ReadAsync(
                    session => AnnouncedReads.ListAsync(session, from, to, municipality, context.RequestAborted), context.RequestAborted)));
    }

    private async Task FocuspuntenAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "municipality", "to", "weeks");
        var to = Week(query, "to") ?? DutchWeek.Of(clock.GetUtcNow());
        var weeks = query.Number("weeks", FocuspuntReader.Usual, 1, FocuspuntReader.Most);
        var municipality = query.Value<MunicipalityCode>("municipality");
        await (query.Fault is { } fault ? ProblemWriter.WriteAsync(context, fault)
            : ContractAnswers.WriteAsync(
                context,
                await database.ReadAsync(
                    session => FocuspuntReader.ReadAsync(
                        session, [.. municipalities().Where(one => municipality is null || one.Code == municipality)], to, weeks,
                        context.RequestAborted),
                    context.RequestAborted)));
    }

    private static int? Week(RequestQuery query, string name)
        => query.Read(name, text => DutchWeek.Parse(text) is null ? null : text, WeekRule) is { } week ? DutchWeek.Parse(week) : null;
}
