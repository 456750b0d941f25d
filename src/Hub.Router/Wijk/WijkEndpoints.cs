using Hub.Contracts.Wijk;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.TeamInbox;

namespace Hub.Router.Wijk;

/// <summary>
/// The doors of the team inbox for who looks after a wijk. What may be seen is judged here, from the team that the token proves.
/// </summary>
internal sealed class WijkEndpoints(TeamGate gate, LiveDeciding deciding, WijkReader reader, PlanActions plans)
{
    private const int LargestDecision = 4 * 1024;

    private static readonly Problem NoWijk = new(
        403, "Not for this team", "Only teams that look after a wijk have this: wijkregisseur, netwerkregisseur, wijkzorgnetwerk, "
            + "wijkteam.",
        [new ProblemError("$", "must be asked by a team that looks after a wijk", "no-wijk")]);

    private static readonly Problem TooMuch = new(
        409, "More than may be granted", "The amount is more than one plan may get, or more than is left this year.",
        [new ProblemError("amount", "must fit in the budget", PlanCodes.TooMuch)]);

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(WijkRoutes.Wijk, gate.For(async (context, caller) =>
        {
            await (WijkScope.Of(deciding.Teams, caller.Team) is { } scope
                ? ContractAnswers.WriteAsync(context, await reader.ReadAsync(scope, caller.Team, context.RequestAborted))
                : ProblemWriter.WriteAsync(context, NoWijk));
        }));
        endpoints.MapPost(WijkRoutes.Plan, gate.For((context, caller)
            => ContractAnswers.ReadAsync<PlanDecision>(context, LargestDecision, async decision =>
        {
            var id = RouteId.Of(context);
            await ActAnswer.WriteAsync(
                context, await plans.DecideAsync(id, caller.Team, caller.Actor, decision, context.RequestAborted),
                result => result == PlanActions.TooMuch ? TooMuch : result == FollowUpResult.NotFound ? Problem.Of(404)
                    : ActAnswer.Of(result));
        })));
    }
}
