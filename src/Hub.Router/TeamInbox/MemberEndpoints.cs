using Hub.Contracts.Individual;
using Hub.Contracts.Members;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Hosting.Http;
using Hub.Router.Keys;
using Hub.Router.Ledger.Members;
using Hub.Router.Members;
using Hub.Teams.Sealing;

namespace Hub.Router.TeamInbox;

/// <summary>The doors at which a team keeps its members.</summary>
internal sealed class MemberEndpoints(
    TeamGate gate, MemberActions members, MemberNotices notices, PersonProof persons, TeamKeyRing keys, TimeProvider clock)
{
    private const int LargestAsk = 16 * 1024;
    private const int LargestWrapped = 128 * 1024;
    private const int LargestRewrap = 4 * 1024 * 1024; // every member of a large team

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(MemberRoutes.Members, AskAsync);
        endpoints.MapGet(MemberRoutes.Members, gate.For(ListAsync));
        endpoints.MapGet(MemberRoutes.Membership, gate.ForDevice(MembershipAsync));
        endpoints.MapPost(MemberRoutes.Notices, gate.For((context, caller) => ContractAnswers.ReadAsync<NoticeChoice>(
            context, LargestAsk,
            body => AnswerAsync(context, caller.Member is { } member
                ? notices.SetAsync(member, caller.Team, body, context.RequestAborted) : Task.FromResult(MemberResult.NotFound)))));
        endpoints.MapPost(MemberRoutes.Admit, gate.For((context, caller) => ContractAnswers.ReadAsync<AdmitRequest>(
            context, LargestWrapped,
            body => AnswerAsync(
                context, members.AdmitAsync(RouteId.Of(context), caller.Team, caller.Actor, body, context.RequestAborted)))));
        endpoints.MapPost(MemberRoutes.Remove, gate.For((context, caller) =>
            AnswerAsync(context, members.RemoveAsync(RouteId.Of(context), caller.Team, caller.Actor, context.RequestAborted))));
        endpoints.MapPost(MemberRoutes.Term, gate.For((context, caller) => ContractAnswers.ReadAsync<TermRequest>(
            context, LargestAsk,
            body => AnswerAsync(
                context, members.SetTermAsync(RouteId.Of(context), caller.Team, caller.Actor, body.Days, context.RequestAborted)))));
        endpoints.MapPost(MemberRoutes.Rewrap, gate.For((context, caller) => ContractAnswers.ReadAsync<RewrapRequest>(
            context, LargestRewrap,
            body => AnswerAsync(context, members.RewrapAsync(caller.Team, caller.Actor, body, context.RequestAborted)))));
    }

    private Task AskAsync(HttpContext context) => ContractAnswers.ReadAsync<JoinRequest>(context, LargestAsk, async body =>
    {
        var (objection, subject, grantedAs) = await persons.BindAsync(context.Request, body.Team, body.Actor, context.RequestAborted);
        if (objection is not null)
        {
            await ProblemWriter.WriteAsync(context, MemberAnswer.Of(objection));
            return;
        }
        var (result, id) = await members.AskAsync(body, (subject, grantedAs), context.RequestAborted);
        if (result != MemberResult.Done)
        {
            await ProblemWriter.WriteAsync(context, MemberAnswer.Of(result));
            return;
        }
        context.Response.StatusCode = StatusCodes.Status201Created;
        await ContractAnswers.WriteAsync(context, new JoinAnswer(id));
    });

    private async Task ListAsync(HttpContext context, TeamCaller caller)
    {
        var (rows, now, key) = (await members.OfTeamAsync(caller.Team, context.RequestAborted), Now, keys.Newest(caller.Team));
        var newest = new TeamPublicKey(key.KeyId, TeamJwk.Write(key.Parameters, key.KeyId, withPrivate: false), caller.Team);
        await ContractAnswers.WriteAsync(context, new TeamMembers([.. rows.Select(row => MemberOf(row, now))], newest));
    }

    private async Task MembershipAsync(HttpContext context, TeamCaller caller)
    {
        if (caller.Member is not { } id || await members.FindAsync(id, context.RequestAborted) is not { } row)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(404)); // who signs with the team's key is no member
            return;
        }
        await ContractAnswers.WriteAsync(context, new Membership(
            id, new TeamId(row.Team), row.Actor, row.StandingAt(Now), Moment(row.Until), row.KeyId,
            row.Wrapped is { } wrapped ? new CompactJwe(wrapped) : null, await notices.OfAsync(id, context.RequestAborted),
            [.. notices.Domains]));
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static TeamMember MemberOf(MemberRow row, long now) => new(
        row.Id, row.Actor, row.StandingAt(now), DateTimeOffset.FromUnixTimeMilliseconds(row.AskedAt), row.WrapKey, row.SignKey,
        row.InvitedBy is not null, Moment(row.AdmittedAt), row.AdmittedBy, Moment(row.Until), row.KeyId,
        row.GrantedAs);

    private static DateTimeOffset? Moment(long? at) => at is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    private static async Task AnswerAsync(HttpContext context, Task<MemberResult> act)
    {
        if (await act is var result && result == MemberResult.Done)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await ProblemWriter.WriteAsync(context, MemberAnswer.Of(result));
    }
}
