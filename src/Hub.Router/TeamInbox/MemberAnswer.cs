using Hub.Contracts.Members;
using Hub.Contracts.Privacy;
using Hub.Hosting.Http;
using Hub.Router.Members;

namespace Hub.Router.TeamInbox;

/// <summary>What a caller hears of members, where the answer is no.</summary>
internal static class MemberAnswer
{
    /// <summary>The answer to a device or a code that may not act.</summary>
    public static Problem Of(string code) => Stand(code == MemberCodes.ProviderAway ? 503 : 403, code, code switch
    {
        MemberCodes.SignInFirst => "Sign in at the identity provider of the municipality, and send its ID token in the header Hub-Person.",
        MemberCodes.SignInOver => "The ID token is over, or proves nothing; sign in at the identity provider again.",
        MemberCodes.OtherPerson => "Who signed in is not the person to whom this device is bound.",
        MemberCodes.NotGranted => "The identity provider does not say that this person may be in this team under this role.",
        MemberCodes.Unbound => "The member was admitted before there was an identity provider; ask to join again.",
        MemberCodes.ProviderAway => "The identity provider does not answer; ask again later.",
        MemberCodes.Pending => "Nobody who holds the team's key admitted this device yet.",
        MemberCodes.Expired => "The member's term is over; a member of the team can give a new one.",
        MemberCodes.ActorIsMember => "This staff code is a member's, who signs with a device of its own; use another number.",
        _ => "This device is no member of the team any more.",
    });

    /// <summary>The answer to an act on members that was not done.</summary>
    public static Problem Of(MemberResult result) => result switch
    {
        MemberResult.NotFound => Problem.Of(404),
        MemberResult.WrongStanding => Stand(409, MemberCodes.WrongStanding, "Look at the list: it stands otherwise with this member now."),
        MemberResult.ActorTaken => Stand(409, MemberCodes.ActorTaken, "Another member has this staff code; remove that one first."),
        MemberResult.TooMany => Stand(429, MemberCodes.TooMany, "Too many ask to join this team; it must admit or refuse them first."),
        MemberResult.NoInvitation => Stand(403, MemberCodes.NoInvitation, "The invitation was used, is over, or is another team's."),
        MemberResult.NoPerson => Field("actor", StaffCode.Rule, nameof(PrivacyRule.HumanConfirms)),
        MemberResult.WrongKey => Field("wrapKey", "must be RSA of 2048 bits or more, and signKey P-256, both public", null),
        MemberResult.WrongMail => Field("mail", "must be a mail address of a domain that the installation lists", MemberCodes.WrongMail),
        MemberResult.WrongSeal => Field(
            "wrapped", "must be sealed for the device of this member, with a key id that the hub knows of the team",
            nameof(PrivacyRule.SealedForReceiver)),
        _ => throw new InvalidOperationException($"{result} has no answer."),
    };

    private static Problem Stand(int status, string code, string detail)
        => new(status, "Not for this member", detail, [new ProblemError("member", "must be where this can be done", code)]);

    private static Problem Field(string field, string rule, string? code)
        => Problem.Of(400) with { Errors = [new ProblemError(field, rule, code)] };
}
