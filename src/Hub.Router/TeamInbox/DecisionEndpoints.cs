using System.Globalization;
using Hub.Contracts.TeamInbox;
using Hub.Hosting.Http;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Router.Ledger.Inbox;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox for deciding by hand.</summary>
internal sealed class DecisionEndpoints(TeamGate gate, HandDecisions decisions, InboxStore store)
{
    private const int LargestText = 128 * 1024;
    private const int LargestBody = 64 * 1024 * 32; // a case sealed anew, and once more for learning

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(InboxRoutes.Decision, gate.For((context, caller)
            => ContractAnswers.ReadAsync<DecisionQuestion>(context, LargestText, async question =>
        {
            var (form, refusal) = await decisions.AskAsync(Id(context), caller.Team, caller.Actor, question, context.RequestAborted);
            await (form is null ? ProblemWriter.Write(context, ActAnswer.Of(refusal!)) : ContractAnswers.WriteAsync(context, form));
        })));
        endpoints.MapPost(InboxRoutes.Original, gate.For((context, caller)
            => ContractAnswers.ReadAsync<OpenRequest>(context, LargestText, async body =>
        {
            var original = await store.OriginalAsync(Id(context), caller.Team, caller.Actor, body.Reason, context.RequestAborted);
            await (original is not null ? ContractAnswers.WriteAsync(context, original)
                : ProblemWriter.Write(
                    context, await store.OwnedAsync(Id(context), caller.Team, context.RequestAborted) is null ? Problem.Of(404)
                        : ActAnswer.Of(FollowUpResult.NoOriginal)));
        })));
        endpoints.MapPost(InboxRoutes.Decide, gate.For((context, caller)
            => ContractAnswers.ReadAsync<DecideRequest>(context, LargestBody, async request =>
        {
            if (await decisions.DecideAsync(Id(context), caller.Team, caller.Actor, request, context.RequestAborted) is var result
                && result == FollowUpResult.Done)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }
            await ProblemWriter.Write(context, ActAnswer.Of(result));
        })));
    }

    private static Guid Id(HttpContext context) => Guid.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
}
