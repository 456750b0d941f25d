using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Hosting.Http;
using Hub.Router.Delivery;
using Hub.Router.Disclosure;
using Hub.Router.FollowUp;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox.</summary>
internal sealed class InboxEndpoints(TeamGate gate, InboxStore store, DeliveryActions actions, TeamKeyRing keys, TriageDesk triage)
{
    private const int LargestBody = 64 * 1024 * 16; // a case sealed anew

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(InboxRoutes.Deliveries, gate.For(ListAsync));
        endpoints.MapGet(InboxRoutes.Key, gate.For(KeyAsync));
        endpoints.MapPost(InboxRoutes.Open, gate.For(OpenAsync));
        endpoints.MapPost(InboxRoutes.Accept, gate.For((context, caller) =>
            AnswerAsync(context, actions.AcceptAsync(Id(context), caller.Team, caller.Actor, context.RequestAborted))));
        endpoints.MapPost(InboxRoutes.Close, gate.For((context, caller) =>
            AnswerAsync(context, actions.CloseAsync(Id(context), caller.Team, caller.Actor, context.RequestAborted))));
        endpoints.MapPost(InboxRoutes.Return, gate.For((context, caller) => WithBodyAsync<ReturnRequest>(context, body =>
            AnswerAsync(context, actions.ReturnAsync(
                Id(context), caller.Team, caller.Actor, body.Reason, ResealedContent.From(body.KeyId, body.Content), context.RequestAborted)))));
        endpoints.MapPost(InboxRoutes.HandOver, gate.For((context, caller) => WithBodyAsync<HandOverRequest>(context, body =>
            AnswerAsync(context, actions.HandOverAsync(
                Id(context), caller.Team, caller.Actor, body.ToTeam, ResealedContent.From(body.KeyId, body.Content), context.RequestAborted)))));
    }

    private async Task ListAsync(HttpContext context, TeamCaller caller)
    {
        var limit = int.TryParse(context.Request.Query["limit"], out var asked) ? Math.Clamp(asked, 1, InboxPage.Most) : InboxPage.Most;
        var page = await store.ListAsync(caller.Team, context.Request.Query["state"] == "all", limit, context.RequestAborted);
        await WriteAsync(context, HubJson.Write(page), "application/json");
    }

    private Task OpenAsync(HttpContext context, TeamCaller caller) => WithBodyAsync<OpenRequest>(context, async body =>
    {
        if (HumanConfirms.Check(caller.Actor) is not null)
        {
            await AnswerAsync(context, Task.FromResult(FollowUpResult.NoPerson));
            return;
        }
        var content = await store.OpenAsync(Id(context), caller.Team, caller.Actor, body.Reason, context.RequestAborted);
        await (content is null ? ProblemWriter.Write(context, Problem.Of(404)) : WriteAsync(context, content, RabbitTeamQueues.MediaType));
    });

    private async Task KeyAsync(HttpContext context, TeamCaller caller)
    {
        try
        {
            var asked = context.Request.RouteValues["team"] as string;
            var own = new MunicipalityCode(caller.Team.Value[..6].ToUpperInvariant());
            var key = keys.Newest(asked == "triage" ? triage(own) : new TeamId(asked));
            var jwk = TeamJwk.Write(key.Parameters, key.KeyId, withPrivate: false);
            await WriteAsync(context, HubJson.Write(new TeamPublicKey(key.KeyId, jwk, key.Team)), "application/json");
        }
        catch (ContractViolationException)
        {
            await ProblemWriter.Write(context, Problem.Of(404));
        }
    }

    private static async Task WithBodyAsync<T>(HttpContext context, Func<T, Task> door)
        where T : class
    {
        using var body = await RequestBody.Read(context, LargestBody);
        if (body is null)
        {
            await ProblemWriter.Write(context, Problem.Of(413));
            return;
        }
        try
        {
            await door(HubJson.Read<T>(body.Bytes.Span));
        }
        catch (ContractViolationException violation)
        {
            var error = new ProblemError(violation.Field, violation.Rule, violation.PrivacyRule?.ToString());
            await ProblemWriter.Write(context, Problem.Of(400) with { Errors = [error] });
        }
    }

    private static async Task AnswerAsync(HttpContext context, Task<FollowUpResult> act)
    {
        if (await act is var result && result == FollowUpResult.Done)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await ProblemWriter.Write(context, result switch
        {
            FollowUpResult.NotFound => Problem.Of(404),
            FollowUpResult.WrongState => new Problem(409, "Not now", "The delivery is past or before the point where this can be done; look at its state in the list."),
            FollowUpResult.ContentRequired => new Problem(400, "The content is missing", "Seal the case for its next reader's key and send it along; ./hub team does this.",
                [new ProblemError("content", "must be the case, sealed for the next reader", nameof(PrivacyRule.SealedForReceiver))]),
            FollowUpResult.UnknownTeam => new Problem(400, "That team cannot have it", "Name a team of the same municipality that may have such a delivery.",
                [new ProblemError("toTeam", "must be another team that may have it", nameof(PrivacyRule.NeedToKnow))]),
            FollowUpResult.NoPerson => new Problem(400, "Who are you?", "Let your token name the role or staff code of the person who acts.",
                [new ProblemError("actor", "must be a person's role or staff code", nameof(PrivacyRule.HumanConfirms))]),
            var other => throw new InvalidOperationException($"{other} has no answer."),
        });
    }

    private static Guid Id(HttpContext context) => Guid.Parse((string)context.Request.RouteValues["id"]!);

    private static async Task WriteAsync(HttpContext context, byte[] body, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
