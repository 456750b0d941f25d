using Hub.Contracts.Operations;
using Hub.Hosting.Http;
using Hub.Hosting.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.OperationsApi;

/// <summary>The doors of the operations API that read signals, queues, partners and the status: envelopes, never content.</summary>
internal sealed class OperationsEndpoints(
    OperatorGate gate, LedgerDatabase database, OperationsStand stand, HubKeyRing keys, TimeProvider clock)
{
    private const int LargestBody = 4096;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(
            OperationsRoutes.Status,
            gate.ToRead(async (context, _) => await ContractAnswers.WriteAsync(context, await stand.StatusAsync(context.RequestAborted))));
        endpoints.MapGet(
            OperationsRoutes.Queues,
            gate.ToRead(async (context, _) => await ContractAnswers.WriteAsync(context, await stand.QueuesAsync(context.RequestAborted))));
        endpoints.MapGet(OperationsRoutes.Signals, gate.ToRead((context, _) => SignalsAsync(context)));
        endpoints.MapGet(OperationsRoutes.Signal, gate.ToRead((context, _) => SignalAsync(context)));
        endpoints.MapPost(
            OperationsRoutes.FindSignals,
            gate.ToRead(
                (context, _) => ContractAnswers.ReadAsync<SignalQuestion>(context, LargestBody, question => FindAsync(context, question))));
        endpoints.MapGet(OperationsRoutes.Partners, gate.ToRead((context, _) => PartnersAsync(context)));
    }

    private async Task SignalsAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "partner", "municipality", "state", "team", "since", "until", "limit", "before");
        var filter = new SignalFilter(query.Moment("since") ?? clock.GetUtcNow() - Day, query.Number("limit", 50, 1, SignalPage.Most))
        {
            Partner = query.Value<PartnerId>("partner"),
            Municipality = query.Value<MunicipalityCode>("municipality"),
            State = query.Code<SignalState>("state"),
            Team = query.Value<TeamId>("team"),
            Until = query.Moment("until"),
            Behind = query.Read("before", PageMark.Read, "must be what an earlier page called next"),
        };
        await AnswerAsync(context, query, session => SignalReads.PageAsync(session, filter, context.RequestAborted));
    }

    // A receipt has its signal's id; a delivery is looked up.
    private async Task SignalAsync(HttpContext context)
    {
        var id = RouteId.Of(context);
        var history = await database.ReadAsync(
            async session => await SignalFinder.FindAsync(session, id.ToString(), context.RequestAborted) is [var signal, ..]
                ? await SignalReads.HistoryAsync(session, signal, context.RequestAborted)
                : null,
            context.RequestAborted);
        await (history is null ? ProblemWriter.WriteAsync(context, Problem.Of(404)) : ContractAnswers.WriteAsync(context, history));
    }

    private async Task FindAsync(HttpContext context, SignalQuestion question)
        => await ContractAnswers.WriteAsync(context, new SignalMatches(await database.ReadAsync(
            session => question.Reference is { } reference
                ? SignalFinder.FindAsync(session, reference, context.RequestAborted)
                : SignalFinder.FindAsync(session, keys, question.Partner!, question.Number!, context.RequestAborted),
            context.RequestAborted)));

    private async Task PartnersAsync(HttpContext context)
    {
        var query = new RequestQuery(context.Request, "hours");
        var since = clock.GetUtcNow() - TimeSpan.FromHours(query.Number("hours", 24, 1, 31 * 24));
        await AnswerAsync(context, query, session => PartnerReads.ListAsync(session, since, context.RequestAborted));
    }

    private async Task AnswerAsync<T>(HttpContext context, RequestQuery query, Func<LedgerSession, Task<T>> read)
        where T : class
    {
        if (query.Fault is { } fault)
        {
            await ProblemWriter.WriteAsync(context, fault);
            return;
        }
        await ContractAnswers.WriteAsync(context, await database.ReadAsync(read, context.RequestAborted));
    }
}
