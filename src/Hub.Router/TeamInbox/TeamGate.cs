using Hub.Contracts.Members;
using Hub.Deciding.Disclosure;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;
using Hub.Router.InUse;
using Hub.Router.Members;

namespace Hub.Router.TeamInbox;

/// <summary>Lets a request through with the team that its token proves, and a person of it; who is asked never decides who asks.</summary>
internal sealed class TeamGate(TeamTokens tokens, DeviceTokens devices, MemberActions members, PersonProof persons, IRulesInUse rules)
{
    private static readonly Problem Unknown =
        new(401, "Which team are you?", "Send a bearer token signed with your team's key or your device's; ./hub team makes one.");

    /// <summary>Puts the gate before a door for who holds the team's key: with its file, or as a member.</summary>
    public RequestDelegate For(Func<HttpContext, TeamCaller, Task> door) => context => PassAsync(context, mayWait: false, door);

    /// <summary>Puts the gate before a door that a device may knock at while it waits to be admitted.</summary>
    public RequestDelegate ForDevice(Func<HttpContext, TeamCaller, Task> door) => context => PassAsync(context, mayWait: true, door);

    private async Task PassAsync(HttpContext context, bool mayWait, Func<HttpContext, TeamCaller, Task> door)
    {
        var caller = BearerToken.Of(context.Request) is { } token
            ? await tokens.VerifyAsync(token) ?? await devices.VerifyAsync(token, context.RequestAborted)
            : null;
        await (caller is null ? ProblemWriter.WriteAsync(context, Unknown)
            : HumanConfirms.Check(caller.Actor, rules.Staff(caller.Team)) is not null
                ? ProblemWriter.WriteAsync(context, ActAnswer.Of(FollowUpResult.NoPerson))
            : (await ObjectionAsync(caller, mayWait, context.RequestAborted)
                ?? await persons.ObjectionAsync(context.Request, caller, context.RequestAborted)) is { } objection
                ? ProblemWriter.WriteAsync(context, MemberAnswer.Of(objection))
            : door(context, caller));
    }

    // Who has the team's key may act under any code of the team but a member's: what stands in the trail is then that member's doing.
    private async Task<string?> ObjectionAsync(TeamCaller caller, bool mayWait, CancellationToken cancellationToken)
        => caller.Standing switch
        {
            MemberStanding.Pending when !mayWait => MemberCodes.Pending,
            MemberStanding.Expired => MemberCodes.Expired,
            MemberStanding.Removed => MemberCodes.Removed,
            _ when caller.Member is null && await members.IsMemberAsync(caller.Team, caller.Actor, cancellationToken)
                => MemberCodes.ActorIsMember,
            _ => null,
        };
}
