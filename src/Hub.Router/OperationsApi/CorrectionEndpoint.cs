using Hub.Contracts.Corrections;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Hosting.Http;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;

namespace Hub.Router.OperationsApi;

/// <summary>The door of the operations API for what people decided by hand of what the hub had decided: codes, never content.</summary>
internal sealed class CorrectionEndpoint(OperatorGate gate, LedgerDatabase database, TimeProvider clock)
{
    private const int UsualDays = 28;
    private const int MostDays = 366;
    private const int Usual = 100;

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet(OperationsRoutes.Corrections, gate.ToRead((context, _) => ListAsync(context)));

    private async Task ListAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "municipality", "days", "limit");
        var municipality = query.Value<MunicipalityCode>("municipality");
        var since = clock.GetUtcNow().AddDays(-query.Number("days", UsualDays, 1, MostDays));
        var most = query.Number("limit", Usual, 1, CorrectionList.Most);
        if (query.Fault is { } fault)
        {
            await ProblemWriter.WriteAsync(context, fault);
            return;
        }
        var rows = await database.ReadAsync(
            session => Corrections.NewestAsync(
                session, since.ToUnixTimeMilliseconds(), municipality?.Value, most + 1, context.RequestAborted),
            context.RequestAborted);
        await ContractAnswers.WriteAsync(
            context, new CorrectionList(since, [.. rows.Take(most).Select(CorrectionReads.Entry)], rows.Count > most));
    }
}
