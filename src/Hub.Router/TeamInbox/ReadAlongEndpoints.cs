using Hub.Contracts.ReadAlong;
using Hub.Contracts.TeamInbox;
using Hub.Hosting.Http;
using Hub.Router.Delivery;
using Hub.Router.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox for who reads along in one case, and for who invites.</summary>
internal sealed class ReadAlongEndpoints(TeamGate gate, Inviting inviting, ReadAlongStore store)
{
    private const int LargestBody = 64 * 1024 * 16; // a case sealed anew

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(ReadAlongRoutes.Readers, gate.For(async (context, caller)
            => await (await store.FormAsync(RouteId.Of(context), caller.Team, context.RequestAborted) is { } form
                ? ContractAnswers.WriteAsync(context, form)
                : ProblemWriter.WriteAsync(context, Problem.Of(404)))));
        endpoints.MapPost(ReadAlongRoutes.Invite, gate.For((context, caller)
            => ContractAnswers.ReadAsync<InviteReaderRequest>(context, LargestBody, async request => await ActAnswer.WriteAsync(
                context, await inviting.InviteAsync(RouteId.Of(context), caller.Team, caller.Actor, request, context.RequestAborted)))));
        endpoints.MapGet(ReadAlongRoutes.Reading, gate.For(async (context, caller)
            => await ContractAnswers.WriteAsync(context, await store.ListAsync(caller.Team, caller.Actor, context.RequestAborted))));
        endpoints.MapPost(ReadAlongRoutes.Open, gate.For((context, caller)
            => ContractAnswers.ReadAsync<OpenRequest>(context, LargestBody, async request =>
        {
            var (content, result) = await store.OpenAsync(
                RouteId.Of(context), caller.Team, caller.Actor, request.Reason, context.RequestAborted);
            await (content is not null
                ? ContractAnswers.WriteAsync(context, content, RabbitTeamQueues.MediaType)
                : ProblemWriter.WriteAsync(context, ActAnswer.Of(result)));
        })));
        endpoints.MapPost(ReadAlongRoutes.End, gate.For(async (context, caller) => await ActAnswer.WriteAsync(
            context, await inviting.EndAsync(RouteId.Of(context), caller.Team, caller.Actor, context.RequestAborted))));
    }
}
