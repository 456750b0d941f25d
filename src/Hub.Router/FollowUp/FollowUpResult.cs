using Hub.Contracts.Privacy;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.SameMatter;
using Hub.Deciding.Disclosure;

namespace Hub.Router.FollowUp;

/// <summary>How a team's act ended.</summary>
/// <param name="Code">What it is called in a log.</param>
/// <param name="Objection">The privacy rule that forbade it; null where none did.</param>
internal sealed record FollowUpResult(string Code, Objection? Objection = null)
{
    /// <summary>Done now, or done before: the outcome is the same.</summary>
    public static FollowUpResult Done { get; } = new("done");

    /// <summary>There is no such delivery for this team.</summary>
    public static FollowUpResult NotFound { get; } = new("not-found");

    /// <summary>The delivery is past or before the point where this can be done.</summary>
    public static FollowUpResult WrongState { get; } = new("wrong-state");

    /// <summary>Another person of the team has taken it up: two people must not both think that it is theirs.</summary>
    public static FollowUpResult Taken { get; } = new("taken");

    /// <summary>A case goes on only sealed anew for its next reader, which the acting team alone can do.</summary>
    public static FollowUpResult ContentRequired { get; } = new("content-required", new(PrivacyRule.SealedForReceiver, "content"));

    /// <summary>The hub holds the content no longer: it was deleted a working day after acceptance.</summary>
    public static FollowUpResult ContentGone { get; } = new("content-gone");

    /// <summary>The team that it should go to is not there.</summary>
    public static FollowUpResult UnknownTeam { get; } = new("unknown-team", new(PrivacyRule.NeedToKnow, "toTeam"));

    /// <summary>Recorded before the hub kept what the rules ask: it goes to no other reader.</summary>
    public static FollowUpResult UnknownGrounds { get; } = new("unknown-grounds", new(PrivacyRule.NeedToKnow, "delivery"));

    /// <summary>Somebody decided it by hand already, and otherwise.</summary>
    public static FollowUpResult Decided { get; } = new("decided");

    /// <summary>No case can be made of a public matter: the hub has nothing of it but what everybody may read.</summary>
    public static FollowUpResult NoOriginal { get; } = new("no-original");

    /// <summary>Another person of the team has just laid it with who stands above.</summary>
    public static FollowUpResult Raised { get; } = new("raised");

    /// <summary>Nobody stands above who did not hear of it.</summary>
    public static FollowUpResult NobodyAbove { get; } = new("nobody-above");

    /// <summary>Nobody would read the remark: said instead of done, since a remark that nobody gets is worse than none.</summary>
    public static FollowUpResult NoReader { get; } = new("no-reader");

    /// <summary>The municipality that it should go to is not on this hub.</summary>
    public static FollowUpResult NotOnHub { get; } = new("not-on-hub");

    /// <summary>It would go to a team of another municipality that is not its triage.</summary>
    public static FollowUpResult OtherMunicipality { get; } = new("other-municipality");

    /// <summary>It lies, or would go, outside the areas that the team coordinates.</summary>
    public static FollowUpResult OutsideAreas { get; } = new("outside-areas");

    /// <summary>It follows another delivery: the act is done there, or it is separated first.</summary>
    public static FollowUpResult Joined { get; } = new(SameMatterCodes.Joined);

    /// <summary>Others follow it, and do not go along: they are separated first.</summary>
    public static FollowUpResult Leads { get; } = new(SameMatterCodes.Leads);

    /// <summary>It follows none, or not any more.</summary>
    public static FollowUpResult NotJoined { get; } = new(SameMatterCodes.NotJoined);

    /// <summary>It cannot follow itself.</summary>
    public static FollowUpResult Itself { get; } = new(SameMatterCodes.Itself);

    /// <summary>A public matter and a case are never joined.</summary>
    public static FollowUpResult OtherKind { get; } = new(SameMatterCodes.OtherKind);

    /// <summary>Nobody said that both cases are about the same person.</summary>
    public static FollowUpResult SamePerson { get; } = new(SameMatterCodes.SamePerson);

    /// <summary>It is more urgent than what it would follow.</summary>
    public static FollowUpResult MoreUrgent { get; } = new(SameMatterCodes.MoreUrgent);

    /// <summary>Somebody took it up, and nobody what it would follow.</summary>
    public static FollowUpResult LeadWaits { get; } = new(SameMatterCodes.LeadWaits);

    /// <summary>As many follow the lead as can.</summary>
    public static FollowUpResult Full { get; } = new(SameMatterCodes.Full);

    /// <summary>That team reads along in this case already.</summary>
    public static FollowUpResult Invited { get; } = new(ReadAlongCodes.Invited);

    /// <summary>The municipality knows no such role of that team.</summary>
    public static FollowUpResult UnknownRole { get; } = new(ReadAlongCodes.UnknownRole);

    /// <summary>It is longer than the municipality allows.</summary>
    public static FollowUpResult TooLong { get; } = new(ReadAlongCodes.TooLong);

    /// <summary>As many read along as may.</summary>
    public static FollowUpResult TooManyReaders { get; } = new(ReadAlongCodes.TooMany);

    /// <summary>The reading along ended.</summary>
    public static FollowUpResult ReadingEnded { get; } = new(ReadAlongCodes.Ended);

    /// <summary>What was sealed for the reader was deleted, a working day after it was first read.</summary>
    public static FollowUpResult ReadingGone { get; } = new(ReadAlongCodes.Gone);

    /// <summary>No person stands behind the act.</summary>
    public static FollowUpResult NoPerson { get; } = new("no-person", new(PrivacyRule.HumanConfirms, "actor"));

    /// <summary>A privacy rule forbids the move.</summary>
    public static FollowUpResult Refused(Objection objection) => new("refused", objection);

    /// <inheritdoc/>
    public override string ToString() => Objection is { } objection ? $"{Code} {objection.Rule}" : Code;
}
