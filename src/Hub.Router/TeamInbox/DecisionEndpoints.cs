using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Hosting.Http;
using Hub.Router.ByHand;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Ledger.Inbox;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox for deciding by hand.</summary>
internal sealed class DecisionEndpoints(TeamGate gate, HandDecisions decisions, InboxStore store, IRulesInUse rules)
{
    private const int LargestText = 128 * 1024;
    private const int LargestBody = 64 * 1024 * 32; // a case sealed anew, and once more for learning

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(InboxRoutes.Decision, gate.For((context, caller)
            => ContractAnswers.ReadAsync<DecisionQuestion>(context, LargestText, async question =>
        {
            var (form, refusal) = await decisions.AskAsync(
                RouteId.Of(context), caller.Team, caller.Actor, question, context.RequestAborted);
            await (form is null
                ? ProblemWriter.WriteAsync(context, Refused(refusal!, caller.Team))
                : ContractAnswers.WriteAsync(context, form));
        })));
        endpoints.MapPost(InboxRoutes.Original, gate.For((context, caller)
            => ContractAnswers.ReadAsync<OpenRequest>(context, LargestText, async body =>
        {
            var original = await store.OriginalAsync(RouteId.Of(context), caller.Team, caller.Actor, body.Reason, context.RequestAborted);
            await (original is not null ? ContractAnswers.WriteAsync(context, original)
                : ProblemWriter.WriteAsync(
                    context, await store.OwnedAsync(RouteId.Of(context), caller.Team, context.RequestAborted) is null ? Problem.Of(404)
                        : Refused(FollowUpResult.NoOriginal, caller.Team)));
        })));
        endpoints.MapPost(InboxRoutes.Decide, gate.For((context, caller)
            => ContractAnswers.ReadAsync<DecideRequest>(context, LargestBody, async request => await ActAnswer.WriteAsync(
                context, await decisions.DecideAsync(RouteId.Of(context), caller.Team, caller.Actor, request, context.RequestAborted),
                result => Refused(result, caller.Team)))));
    }

    private Problem Refused(FollowUpResult result, TeamId team)
        => result == FollowUpResult.NoOriginal && rules.WithoutOriginals.Any(one => IsOf(one, team)) ? ActAnswer.KeepsNone
            : ActAnswer.Of(result);

    private static bool IsOf(MunicipalityCode municipality, TeamId team)
        => team.Value.StartsWith($"{municipality.Value.ToLowerInvariant()}.", StringComparison.Ordinal);
}
