using Hub.Contracts.TeamInbox;
using Hub.Contracts.Wijk;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;
using Hub.Router.Steering;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox for laying a matter higher, and for giving what waits in one's areas to another team.</summary>
internal sealed class SteeringEndpoints(TeamGate gate, Raising raising, Reassigning reassigning, AreaStore areas)
{
    private const int LargestBody = 64 * 1024; // a remark, sealed

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(InboxRoutes.Areas, gate.For(async (context, caller)
            => await ContractAnswers.WriteAsync(context, await areas.ListAsync(caller.Team, context.RequestAborted))));
        endpoints.MapPost(InboxRoutes.Escalate, gate.For((context, caller)
            => ContractAnswers.ReadAsync<EscalateRequest>(context, LargestBody, async request => await ActAnswer.WriteAsync(
                context, await raising.RaiseAsync(RouteId.Of(context), caller.Team, caller.Actor, request, context.RequestAborted)))));
        endpoints.MapPost(InboxRoutes.Reassign, gate.For((context, caller)
            => ContractAnswers.ReadAsync<ReassignRequest>(context, LargestBody, async request =>
        {
            var (way, result) = await reassigning.ReassignAsync(RouteId.Of(context), caller.Team, caller.Actor, request.ToTeam,
                context.RequestAborted);
            await (result == FollowUpResult.Done
                ? ContractAnswers.WriteAsync(context, new ReassignAnswer(way!))
                : ProblemWriter.WriteAsync(context, ActAnswer.Of(result)));
        })));
    }
}
