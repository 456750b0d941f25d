using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Remarks;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Hosting.Http;
using Hub.Router.Delivery;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger.Inbox;
using Hub.Router.Ledger.Rows;
using Hub.Router.Steering;
using Hub.Teams.Sealing;

namespace Hub.Router.TeamInbox;

/// <summary>The doors of the team inbox.</summary>
internal sealed class InboxEndpoints(
    TeamGate gate, InboxStore store, DeliveryActions actions, MoveRules moves, RemarkGate remarks, Raising raising, TeamKeyRing keys,
    IRulesInUse rules)
{
    private const int LargestBody = 64 * 1024 * 16; // a case sealed anew
    private const int LargestText = 16 * 1024;
    private const int MostPassedOver = 100_000;

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(InboxRoutes.Deliveries, gate.For(ListAsync));
        endpoints.MapGet(InboxRoutes.Delivery, gate.For(OneAsync));
        endpoints.MapGet(InboxRoutes.Key, gate.For(KeyAsync));
        endpoints.MapGet(InboxRoutes.Next, gate.For(NextAsync));
        endpoints.MapPost(InboxRoutes.Open, gate.For(OpenAsync));
        endpoints.MapPost(InboxRoutes.Accept, gate.For((context, caller) =>
            AnswerAsync(context, actions.AcceptAsync(RouteId.Of(context), caller.Team, caller.Actor, context.RequestAborted))));
        endpoints.MapPost(InboxRoutes.Close, gate.For((context, caller) => ContractAnswers.ReadAsync(context, LargestBody, body =>
            AnswerAsync(context, actions.CloseAsync(RouteId.Of(context), caller.Team, caller.Actor, body.Outcome, context.RequestAborted)),
            new CloseRequest())));
        endpoints.MapPost(
            InboxRoutes.Return, gate.For((context, caller) => ContractAnswers.ReadAsync<ReturnRequest>(context, LargestBody, body =>
            AnswerAsync(context, actions.ReturnAsync(
                RouteId.Of(context), caller.Team, caller.Actor, body.Reason,
                new GoesAlong(ResealedContent.From(body.KeyId, body.Content), body.Remark), context.RequestAborted)))));
        endpoints.MapPost(InboxRoutes.Remark, gate.For((context, caller)
            => ContractAnswers.ReadAsync<RemarkQuestion>(context, LargestText, body => RemarkAsync(context, caller, body))));
        endpoints.MapPost(
            InboxRoutes.HandOver, gate.For((context, caller) => ContractAnswers.ReadAsync<HandOverRequest>(context, LargestBody, body =>
            AnswerAsync(context, actions.HandOverAsync(
                RouteId.Of(context), caller.Team, caller.Actor, body.ToTeam,
                new GoesAlong(ResealedContent.From(body.KeyId, body.Content), body.Remark), context.RequestAborted)))));
    }

    private async Task ListAsync(HttpContext context, TeamCaller caller)
    {
        var query = context.Request.Query;
        var limit = int.TryParse(query["limit"], out var asked) ? Math.Clamp(asked, 1, InboxPage.Most) : InboxPage.Most;
        var over = int.TryParse(query["offset"], out var passed) ? Math.Clamp(passed, 0, MostPassedOver) : 0;
        var view = InboxView.Of(query["state"]) with { Actor = caller.Actor };
        var page = await store.ListAsync(caller.Team, view, limit, over, context.RequestAborted);
        await ContractAnswers.WriteAsync(context, page);
    }

    private async Task OneAsync(HttpContext context, TeamCaller caller)
        => await (await store.OneAsync(RouteId.Of(context), caller.Team, context.RequestAborted) is { } entry
            ? ContractAnswers.WriteAsync(context, entry)
            : ProblemWriter.WriteAsync(context, Problem.Of(404)));

    private Task OpenAsync(HttpContext context, TeamCaller caller)
        => ContractAnswers.ReadAsync<OpenRequest>(context, LargestBody, async body =>
    {
        if (await store.OpenAsync(RouteId.Of(context), caller.Team, caller.Actor, body.Reason, context.RequestAborted) is { } content)
        {
            await ContractAnswers.WriteAsync(context, content, RabbitTeamQueues.MediaType);
            return;
        }
        var back = await store.TakenBackAsync(RouteId.Of(context), caller.Team, context.RequestAborted);
        await ProblemWriter.WriteAsync(
            context, back is not null ? ActAnswer.TakenBack(back.Reason)
                : await store.OwnedAsync(RouteId.Of(context), caller.Team, context.RequestAborted) is not { } owned ? Problem.Of(404)
                : owned.State == DeliveryState.Decided ? ActAnswer.Of(FollowUpResult.Decided)
                : owned.AcceptedAt is not null ? ActAnswer.Of(FollowUpResult.ContentGone)
                : Problem.Of(404));
    });

    private async Task NextAsync(HttpContext context, TeamCaller caller)
    {
        var asked = (string)context.Request.RouteValues["team"]!;
        if (await store.OwnedAsync(RouteId.Of(context), caller.Team, context.RequestAborted) is not { } head)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(404));
            return;
        }
        var above = asked == InboxRoutes.Above ? await raising.NextAsync(head, context.RequestAborted) : null;
        if (asked == InboxRoutes.Above && above is null)
        {
            await ProblemWriter.WriteAsync(context, ActAnswer.Of(FollowUpResult.NobodyAbove));
            return;
        }
        if ((above ?? Reader(asked, head)) is not { } reader)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(404));
            return;
        }
        var move = moves.Decide(head, reader);
        if (move is not { Facts: { } facts })
        {
            var ends = new NextReaderForm(reader, NextReaderForm.Ends, dataClass: head.Facts?.DataClass);
            await (asked == "triage" ? ContractAnswers.WriteAsync(context, ends)
                : ProblemWriter.WriteAsync(context, ActAnswer.Of(move.Refusal!)));
            return;
        }
        var form = facts.DataClass == DataClass.Collective ? new NextReaderForm(reader, NextReaderForm.AsIs)
            : keys.Has(reader) && keys.Newest(reader) is var key
                ? new NextReaderForm(
                    reader, NextReaderForm.Sealed, moves.MayHaveBsn(reader, move), facts.DataClass, key.KeyId,
                    TeamJwk.Write(key.Parameters, key.KeyId, withPrivate: false))
            : null;
        await (form is null ? ProblemWriter.WriteAsync(context, Problem.Of(404)) : ContractAnswers.WriteAsync(context, form));
    }

    private async Task RemarkAsync(HttpContext context, TeamCaller caller, RemarkQuestion question)
    {
        var head = await store.OwnedAsync(RouteId.Of(context), caller.Team, context.RequestAborted);
        await (head is null ? ProblemWriter.WriteAsync(context, Problem.Of(404))
            : RemarkGate.Closed(head) is { } closed ? ProblemWriter.WriteAsync(context, ActAnswer.Of(closed))
            : ContractAnswers.WriteAsync(context, new RemarkForm(remarks.Ask(head, question.Text))));
    }

    private TeamId? Reader(string asked, DeliveryHead head)
    {
        try
        {
            return asked == "triage" ? rules.Triage(new MunicipalityCode(head.Municipality)) : new TeamId(asked);
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }

    private async Task KeyAsync(HttpContext context, TeamCaller caller)
    {
        try
        {
            var asked = context.Request.RouteValues["team"] as string;
            var own = new MunicipalityCode(caller.Team.Value[..6].ToUpperInvariant());
            var key = keys.Newest(asked == "triage" ? rules.Triage(own) : new TeamId(asked));
            var jwk = TeamJwk.Write(key.Parameters, key.KeyId, withPrivate: false);
            await ContractAnswers.WriteAsync(context, new TeamPublicKey(key.KeyId, jwk, key.Team));
        }
        catch (ContractViolationException)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(404));
        }
    }

    private static async Task AnswerAsync(HttpContext context, Task<FollowUpResult> act)
        => await ActAnswer.WriteAsync(context, await act);
}
