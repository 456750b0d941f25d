using System.Globalization;
using Hub.Contracts.SameMatter;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;
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
            => await (await store.FormAsync(Id(context), caller.Team, context.RequestAborted) is { } form
                ? ContractAnswers.WriteAsync(context, form)
                : ProblemWriter.Write(context, Problem.Of(404)))));
        endpoints.MapPost(SameMatterRoutes.Join, gate.For((context, caller)
            => ContractAnswers.ReadAsync<SameMatterRequest>(context, LargestBody, async request => await AnswerAsync(
                context, await joining.JoinAsync(Id(context), caller.Team, caller.Actor, request, context.RequestAborted)))));
        endpoints.MapPost(SameMatterRoutes.Separate, gate.For(async (context, caller) => await AnswerAsync(
            context, await joining.SeparateAsync(Id(context), caller.Team, caller.Actor, context.RequestAborted))));
    }

    private static Task AnswerAsync(HttpContext context, FollowUpResult result)
    {
        if (result != FollowUpResult.Done)
        {
            return ProblemWriter.Write(context, ActAnswer.Of(result));
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Guid Id(HttpContext context) => Guid.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
}
