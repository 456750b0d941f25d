using Hub.Contracts.SameMatter;
using Hub.Hosting.Http;
using Hub.Router.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox for signals about the same thing.</summary>
internal sealed class SameMatterEndpoints(TeamGate gate, Joining joining, SameMatterStore store)
{
    private const int LargestBody = 4 * 1024;

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(SameMatterRoutes.Form, gate.For(async (context, caller)
            => await (await store.FormAsync(RouteId.Of(context), caller.Team, context.RequestAborted) is { } form
                ? ContractAnswers.WriteAsync(context, form)
                : ProblemWriter.WriteAsync(context, Problem.Of(404)))));
        endpoints.MapPost(SameMatterRoutes.Join, gate.For((context, caller)
            => ContractAnswers.ReadAsync<SameMatterRequest>(context, LargestBody, async request => await ActAnswer.WriteAsync(
                context, await joining.JoinAsync(RouteId.Of(context), caller.Team, caller.Actor, request, context.RequestAborted)))));
        endpoints.MapPost(SameMatterRoutes.Separate, gate.For(async (context, caller) => await ActAnswer.WriteAsync(
            context, await joining.SeparateAsync(RouteId.Of(context), caller.Team, caller.Actor, context.RequestAborted))));
    }
}
