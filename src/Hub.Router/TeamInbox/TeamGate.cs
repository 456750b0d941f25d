using Hub.Deciding.Disclosure;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;
using Hub.Router.InUse;

namespace Hub.Router.TeamInbox;

/// <summary>Lets a request through with the team that its token proves, and a person of it; who is asked never decides who asks.</summary>
internal sealed class TeamGate(TeamTokens tokens, IRulesInUse rules)
{
    /// <summary>Puts the gate before a door.</summary>
    public RequestDelegate For(Func<HttpContext, TeamCaller, Task> door) => async context =>
    {
        var caller = BearerToken.Of(context.Request) is { } token ? await tokens.VerifyAsync(token) : null;
        await (caller is null
            ? ProblemWriter.Write(context, new Problem(401, "Which team are you?", "Send a bearer token signed with your team's key; ./hub team makes one."))
            : HumanConfirms.Check(caller.Actor, rules.Staff(caller.Team)) is not null ? ProblemWriter.Write(context, ActAnswer.Of(FollowUpResult.NoPerson))
            : door(context, caller));
    };
}
