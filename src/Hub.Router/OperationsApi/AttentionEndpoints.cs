using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Hosting.Http;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Operations;

namespace Hub.Router.OperationsApi;

/// <summary>
/// The doors of the operations API for what needs a person: alarms and parked messages. Each act stands in the trail with who did it.
/// </summary>
internal sealed class AttentionEndpoints(OperatorGate gate, LedgerDatabase database, ParkedDesk parked, TimeProvider clock)
{
    private const int LargestBody = 64 * 1024; // a thousand ids

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(OperationsRoutes.Alarms, gate.ToRead((context, _) => AlarmsAsync(context)));
        endpoints.MapGet(
            OperationsRoutes.Alarm,
            gate.ToRead((context, _) =>
                FoundAsync(context, session => AlarmReads.FindAsync(session, RouteId.Of(context), context.RequestAborted))));
        endpoints.MapPost(OperationsRoutes.ClearAlarm, gate.ToAct((context, caller) => DoneAsync(
            context,
            database.WriteAsync(
                session => Alarms.SeenToAsync(session, RouteId.Of(context), caller.Actor, clock.GetUtcNow(), context.RequestAborted),
                context.RequestAborted))));
        endpoints.MapGet(OperationsRoutes.Parked, gate.ToRead((context, _) => ParkedAsync(context)));
        endpoints.MapGet(
            OperationsRoutes.ParkedOne,
            gate.ToRead(
                async (context, _) => await FoundAsync(context, await parked.FindAsync(RouteId.Of(context), context.RequestAborted))));
        Act(endpoints, OperationsRoutes.ReplayOne, OperationsRoutes.Replay, ParkedAct.Replay);
        Act(endpoints, OperationsRoutes.DiscardOne, OperationsRoutes.Discard, ParkedAct.Discard);
    }

    private void Act(IEndpointRouteBuilder endpoints, string one, string many, ParkedAct act)
    {
        endpoints.MapPost(
            one,
            gate.ToAct(
                (context, caller) => DoneAsync(context, parked.ActAsync(act, RouteId.Of(context), caller.Actor, context.RequestAborted))));
        endpoints.MapPost(many, gate.ToAct((context, caller) => ContractAnswers.ReadAsync<ParkedSelection>(
            context, LargestBody,
            async selection
                => await ContractAnswers.WriteAsync(
                    context, await parked.ActAsync(act, selection, caller.Actor, context.RequestAborted)))));
    }

    private async Task AlarmsAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "state", "limit");
        var all = query.Read("state", text => text is "open" or "all" ? text : null, "must be open or all") == "all";
        var most = query.Number("limit", 100, 1, AlarmPage.Most);
        await (query.Fault is { } fault
            ? ProblemWriter.WriteAsync(context, fault)
            : FoundAsync(context, async session => await AlarmReads.PageAsync(session, all, most, context.RequestAborted)));
    }

    private async Task ParkedAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "code", "partner", "limit", "after");
        var code = query.Read("code", text => text.Length <= 200 ? text : null, "must have 1 to 200 characters");
        var partner = query.Value<PartnerId>("partner");
        var most = query.Number("limit", 100, 1, ParkedPage.Most);
        var behind = query.Read("after", PageMark.Read, "must be what an earlier page called next");
        await (query.Fault is { } fault
            ? ProblemWriter.WriteAsync(context, fault)
            : ContractAnswers.WriteAsync(context, await parked.PageAsync(code, partner, most, behind, context.RequestAborted)));
    }

    private async Task FoundAsync<T>(HttpContext context, Func<LedgerSession, Task<T?>> read)
        where T : class
        => await FoundAsync(context, await database.ReadAsync(read, context.RequestAborted));

    private static Task FoundAsync<T>(HttpContext context, T? found)
        where T : class
        => found is null ? ProblemWriter.WriteAsync(context, Problem.Of(404)) : ContractAnswers.WriteAsync(context, found);

    private static async Task DoneAsync(HttpContext context, Task<bool> act)
    {
        if (await act)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await ProblemWriter.WriteAsync(
            context, Problem.Of(404) with { Detail = "It is not there any more, or it cannot be done with it." });
    }
}
