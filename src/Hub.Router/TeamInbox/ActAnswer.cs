using Hub.Contracts.Privacy;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Hosting.Http;
using Hub.Router.FollowUp;

namespace Hub.Router.TeamInbox;

/// <summary>What a team's system hears of an act that was not done: which field, and which rule by its name, as partners hear it.</summary>
internal static class ActAnswer
{
    /// <summary>Answers an act: nothing more where it was done, else why not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="refused">Other words where it was not done; default: <see cref="Of"/>.</param>
    public static Task WriteAsync(HttpContext context, FollowUpResult result, Func<FollowUpResult, Problem>? refused = null)
    {
        if (result != FollowUpResult.Done)
        {
            return ProblemWriter.WriteAsync(context, (refused ?? Of)(result));
        }
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>The answer to an act that was not done.</summary>
    public static Problem Of(FollowUpResult result)
        => result.Objection is { } objection
            ? new Problem(
                400, Title(objection.Rule), What(objection.Rule),
                [new ProblemError(objection.Field, RuleOf(result), objection.Rule.ToString())])
            : result == FollowUpResult.NotFound ? Problem.Of(404)
            : result == FollowUpResult.WrongState
                ? Stand(
                    "Not now", "The delivery is past or before the point where this can be done; look at its state in the list.",
                    InboxCodes.WrongState)
            : result == FollowUpResult.Taken
                ? Stand("Taken already", "Another person of the team took it up; the list says which role.", InboxCodes.Taken)
            : result == FollowUpResult.ContentGone
                ? Stand(
                    "Not any more",
                    "The hub deleted the content a working day after acceptance; close the delivery, and hand over outside the hub.",
                    InboxCodes.ContentGone)
            : result == FollowUpResult.Decided ? Stand("Decided already", "Somebody decided it by hand; the list says which role.",
                InboxCodes.Decided)
            : result == FollowUpResult.Raised ? Stand("Raised already",
                "Another person of the team has just laid it higher; the list says with whom.",
                InboxCodes.Raised)
            : result == FollowUpResult.NobodyAbove ? Stand("Nobody above", "Everybody of the escalation chain heard of it.",
                InboxCodes.NobodyAbove)
            : result == FollowUpResult.OutsideAreas ? Stand("Outside your areas",
                "It lies, or would go, outside the areas that your team coordinates; ask who coordinates those.", InboxCodes.OutsideAreas)
            : result == FollowUpResult.NotOnHub ? Stand("Not on this hub",
                "The municipality is not on this hub; call it, and close the delivery as passed on, or return it.", InboxCodes.NotOnHub)
            : result == FollowUpResult.OtherMunicipality ? Stand("Another municipality",
                "To another municipality it goes through the triage of that municipality; name that team.", InboxCodes.OtherMunicipality)
            : result == FollowUpResult.NoReader ? Stand("Nobody reads the remark",
                "It goes back to who has it already, or ends here: leave the remark out.", InboxCodes.NoReader)
            : (SameMatterAnswer(result.Code) ?? ReadAlongAnswer(result.Code)) is { } alone ? alone
            : result == FollowUpResult.NoOriginal ? Stand("No original",
                "The hub keeps no original of this public matter for this team; return it, so that its partner sends it anew.",
                InboxCodes.NoOriginal)
            : throw new InvalidOperationException($"{result.Code} has no answer.");

    /// <summary>The answer where the municipality lets the hub keep no originals: the field says that it is its choice.</summary>
    public static Problem KeepsNone { get; } = new(
        409, "No original",
        "This municipality lets the hub keep no originals of public matters; return it, so that its partner sends it anew.",
        [new ProblemError(InboxCodes.ByMunicipality, "must be one that keeps originals", InboxCodes.NoOriginal)]);
    private static Problem? SameMatterAnswer(string code) => code switch
    {
        SameMatterCodes.Joined => Stand("It follows another", "It follows another delivery: act on that one, or separate it first.", code),
        SameMatterCodes.Leads => Stand("Others follow it", "Others follow it and do not go along: separate those first.", code),
        SameMatterCodes.NotJoined => Stand("It follows none", "It follows none, or somebody has just separated it.", code),
        SameMatterCodes.Itself => Stand("It is the same", "A delivery cannot follow itself: name another one of your team.", code),
        SameMatterCodes.OtherKind => Stand("Another kind",
            "Public matters are joined with public matters and cases with cases; what the hub sent of its own accord with nothing.", code),
        SameMatterCodes.SamePerson => Stand("The same person?",
            "Cases are joined only where the team says that they are about the same person or household: send samePerson.", code),
        SameMatterCodes.MoreUrgent => Stand("More urgent", "It is more urgent than the lead: let that one follow this one.", code),
        SameMatterCodes.LeadWaits => Stand("The lead waits", "Nobody took the lead up yet: accept that one first.", code),
        SameMatterCodes.Full => Stand("Full", "As many follow that delivery as can: choose another lead.", code),
        _ => null,
    };

    private static Problem? ReadAlongAnswer(string code) => code switch
    {
        ReadAlongCodes.Invited => Stand("Invited already", "That team reads along in this case already; end that first.", code),
        ReadAlongCodes.UnknownRole => Stand("Which role?", "The municipality knows no such role of that team; name one of its list.", code),
        ReadAlongCodes.TooLong => Stand("Too long", "It is longer than the municipality allows; name fewer days.", code),
        ReadAlongCodes.TooMany => Stand("Too many", "As many read along in this case as may; end one first.", code),
        ReadAlongCodes.Ended => Stand("It ended", "The reading along ended; ask the team that has the case.", code),
        ReadAlongCodes.Gone => Stand("Not any more",
            "The hub deleted it a working day after it was first read; ask the team that has the case.", code),
        _ => null,
    };

    /// <summary>The answer to who opens what was taken back.</summary>
    public static Problem TakenBack(string reason)
        => Stand("Taken back", $"The delivery was taken back ({reason}); close it once you have seen this.", reason);

    private static Problem Stand(string title, string detail, string code)
        => new(409, title, detail, [new ProblemError("delivery", "must be where this can be done", code)]);

    private static string Title(PrivacyRule rule) => rule switch
    {
        PrivacyRule.HumanConfirms => "Who are you?",
        PrivacyRule.SealedForReceiver => "The content is not sealed for its next reader",
        PrivacyRule.NoPersonInCollective => "That is not what the gate let go",
        _ => "That team cannot have it",
    };

    private static string What(PrivacyRule rule) => rule switch
    {
        PrivacyRule.HumanConfirms
            => "Let your token name the role of the person who acts, as the municipality lists it, with a number where more people have "
                + "it.",
        PrivacyRule.SealedForReceiver
            => "Ask for the next reader's key, seal the case for it as this delivery, and send both; ./hub team does this.",
        PrivacyRule.NoPersonInCollective => "Ask what would go, show that to a person, and send exactly that.",
        _ => "Name a team that the rules let have it, or return the delivery.",
    };

    private static string RuleOf(FollowUpResult result)
        => result == FollowUpResult.ContentRequired ? "must be the case, sealed for the next reader"
            : result == FollowUpResult.UnknownTeam ? "must be another team of the same municipality"
            : result == FollowUpResult.UnknownGrounds
                ? "was recorded before the hub kept what the rules ask; close it, or return it so that its partner sends it again"
            : (result.Objection!.Rule, result.Objection.Field) switch
            {
                (PrivacyRule.HumanConfirms, _) => StaffCode.Rule,
                (PrivacyRule.SealedForReceiver, "content.team") => "must be sealed for the next reader",
                (PrivacyRule.SealedForReceiver, "content.delivery") => "must be sealed as this delivery",
                (PrivacyRule.SealedForReceiver, "content.kid")
                    => "must be sealed for the newest key of the next reader, and keyId must name it",
                (PrivacyRule.SealedForReceiver, "content.encrypted_key") => "must be as long as the modulus of that key",
                (PrivacyRule.SealedForReceiver, "remark") => "must be absent: what is said of a case stands within its seal",
                (PrivacyRule.SealedForReceiver, _) => "must have a key",
                (PrivacyRule.NoPersonInCollective, _) => "must be text that the release gate lets through",
                (PrivacyRule.ArrearsForDebtHelpOnly, _) => "must be schuldhulp: a creditor's arrears go nowhere else",
                (PrivacyRule.PoliceProvision, _) => "must be a receiver that the Wpg article, and for article 20 the convenant, allows",
                _ => "must be a team that the need-to-know table lists for this content",
            };
}
