using System.Text.RegularExpressions;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>One delivery in a team's inbox: the envelope only. Reading the content is a call of its own, which is logged.</summary>
public sealed partial record InboxEntry
{
    /// <summary>Creates an entry.</summary>
    /// <exception cref="ContractViolationException">The id or a moment is missing, or a code has not the form of one.</exception>
    public InboxEntry(
        Guid deliveryId, string contract, string state, string urgency, DateTimeOffset receivedAt, DateTimeOffset? due = null,
        string? owner = null,
        string? reason = null, int? revision = null, string? returnedBy = null, DateTimeOffset? returnedAt = null, string? offeredTo = null,
        DateTimeOffset? contentUntil = null, DataClass? dataClass = null, Theme? theme = null, string? area = null,
        StreetName? street = null,
        SourceKind? source = null, PartnerId? partner = null, string? acceptedBy = null,
        CloseOutcome? outcome = null, bool? hasOriginal = null, DateTimeOffset? finishBy = null,
        TeamId? raisedTo = null, EscalationReason? raisedReason = null, TeamId? askedTo = null, TeamId? askedBy = null,
        Guid? joinedTo = null, int? joined = null, MadePublic? madePublic = null)
    {
        DeliveryId = Require.Id(deliveryId);
        Contract = Require.Form(contract, Code, CodeRule);
        State = Require.Form(state, Code, CodeRule);
        Urgency = Require.Form(urgency, Code, CodeRule);
        ReceivedAt = Require.Moment(receivedAt);
        Due = due is { } moment ? Require.Moment(moment, nameof(due)) : null;
        Owner = owner is null ? null : new Territory.TeamId(owner).Value;
        Reason = reason is null ? null : Require.Form(reason, Code, CodeRule);
        Revision = revision is { } number ? Require.Between(number, 1, int.MaxValue, nameof(revision)) : null;
        ReturnedBy = returnedBy is null ? null : new Territory.TeamId(returnedBy).Value;
        ReturnedAt = returnedAt is { } back ? Require.Moment(back, nameof(returnedAt)) : null;
        OfferedTo = offeredTo is null ? null : new Territory.TeamId(offeredTo).Value;
        ContentUntil = contentUntil is { } end ? Require.Moment(end, nameof(contentUntil)) : null;
        DataClass = dataClass is { } known ? Require.Known(known, nameof(dataClass)) : null;
        Theme = theme is { } about ? Require.Known(about, nameof(theme)) : null;
        Area = area is null ? null : new AreaCode(area).Value;
        Street = street is null || contract == "collective"
            ? street
            : throw new ContractViolationException(
                nameof(street), PrivacyRule.SealedForReceiver, "must be absent where the content is sealed");
        Source = source is { } sender ? Require.Known(sender, nameof(source)) : null;
        Partner = partner is null || contract == "individual"
            ? partner
            : throw new ContractViolationException(
                nameof(partner), PrivacyRule.NoPersonInCollective, "must be absent where everybody reads along");
        AcceptedBy = acceptedBy is null ? null : StaffCode.Checked(acceptedBy);
        Outcome = outcome is { } ending ? Require.Known(ending, nameof(outcome)) : null;
        HasOriginal = hasOriginal;
        RaisedTo = raisedTo;
        RaisedReason = raisedReason is { } why ? Require.Known(why, nameof(raisedReason)) : null;
        AskedTo = askedTo;
        AskedBy = askedBy;
        JoinedTo = joinedTo is { } lead ? Require.Id(lead, nameof(joinedTo)) : null;
        Joined = joined is { } many ? Require.Between(many, 1, int.MaxValue, nameof(joined)) : null;
        MadePublic = madePublic is null || contract == "individual"
            ? madePublic
            : throw new ContractViolationException(
                nameof(madePublic), PrivacyRule.NoPersonInCollective, "must be absent where everybody reads along");
        FinishBy = finishBy is { } last ? Require.Moment(last, nameof(finishBy)) : null;
    }

    /// <summary>The delivery.</summary>
    public Guid DeliveryId { get; }

    /// <summary>
    /// <c>collective</c>, <c>individual</c>, <c>notice</c>, <c>reminder</c>, <c>escalation</c> or <c>pattern</c>; readers leave alone what
    /// they do not know.
    /// </summary>
    public string Contract { get; }

    /// <summary>Where it stands, such as <c>delivered</c>; readers leave alone what they do not know.</summary>
    public string State { get; }

    /// <summary>How soon the team must respond: <c>normal</c>, <c>high</c> or <c>acute</c>.</summary>
    public string Urgency { get; }

    /// <summary>When it came, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>When the team must have responded, in UTC; null for a notice.</summary>
    public DateTimeOffset? Due { get; }

    /// <summary>The team that owns it now, where that is another: a handover that waits; null where it is the reader.</summary>
    public string? Owner { get; }

    /// <summary>
    /// Why it was returned, or taken back (state <c>withdrawn</c>), such as <c>revised</c>; null otherwise, and from a hub of before it
    /// said so.
    /// </summary>
    public string? Reason { get; }

    /// <summary>
    /// Revision of the signal, from 1: a higher one takes the place of what the team had. Null from a hub of before it said so.
    /// </summary>
    public int? Revision { get; }

    /// <summary>The team that gave it back last, or did not take it over; null where none did.</summary>
    public string? ReturnedBy { get; }

    /// <summary>When that was, in UTC; null where it did not come back.</summary>
    public DateTimeOffset? ReturnedAt { get; }

    /// <summary>
    /// The team that the reader offered it to, and whose acceptance it waits for; null where it is on offer to nobody. The reader is the
    /// owner still.
    /// </summary>
    public string? OfferedTo { get; }

    /// <summary>
    /// When the hub deletes its content, in UTC: a working day after acceptance. Null before acceptance, and once it was deleted.
    /// </summary>
    public DateTimeOffset? ContentUntil { get; }

    /// <summary>
    /// What kind of content is sealed; null for what holds no person, for what was taken back, and from a hub of before it said so.
    /// </summary>
    public DataClass? DataClass { get; }

    /// <summary>
    /// What it is about. Null for the hub's own messages, for a half of a split signal that is sealed (its other half could be inferred),
    /// and from a hub of before it said so.
    /// </summary>
    public Theme? Theme { get; }

    /// <summary>
    /// The gebied; null where unknown, where the class of content has no place (arrears), and from a hub of before it said so.
    /// </summary>
    public string? Area { get; }

    /// <summary>The street of a public matter; null where unknown and wherever content is sealed.</summary>
    public StreetName? Street { get; }

    /// <summary>What kind of party reported; null for the hub's own messages, and from a hub of before it said so.</summary>
    public SourceKind? Source { get; }

    /// <summary>
    /// The partner that reported, for the team that has the case; null for what everybody reads along with, and from a hub of before it
    /// said so.
    /// </summary>
    public PartnerId? Partner { get; }

    /// <summary>Who took it up: a role or staff code, never a name. Null before acceptance, and from a hub of before it said so.</summary>
    public string? AcceptedBy { get; }

    /// <summary>What came of it, as who closed it said; null before that, where nobody said, and from a hub of before it said so.</summary>
    public CloseOutcome? Outcome { get; }

    /// <summary>
    /// Whether the reader, a triage desk, can open what this public matter was made of (<see cref="KeptOriginal"/>) and make a case of it.
    /// Null for no, and from a hub of before it kept originals.
    /// </summary>
    public bool? HasOriginal { get; }

    /// <summary>
    /// By when who took it up must have closed it, in UTC. Null before acceptance and after, for the hub's own messages, for what was
    /// taken up before the hub kept such a term, and from a hub of before it said so.
    /// </summary>
    public DateTimeOffset? FinishBy { get; }

    /// <summary>With whom its owner laid it last; null where it did not, and from a hub of before it said so.</summary>
    public TeamId? RaisedTo { get; }

    /// <summary>Why its owner did that; null where it did not.</summary>
    public EscalationReason? RaisedReason { get; }

    /// <summary>The team that who coordinates the area asks its owner to hand it over to; null where nobody asks.</summary>
    public TeamId? AskedTo { get; }

    /// <summary>Who asks that; null where nobody does.</summary>
    public TeamId? AskedBy { get; }

    /// <summary>
    /// The delivery of the same team that it follows, since both are about the same thing: its terms and who took it up are that one's.
    /// Null where it stands alone, and from a hub of before it said so.
    /// </summary>
    public Guid? JoinedTo { get; }

    /// <summary>How many others follow it; null for none, and from a hub of before it said so.</summary>
    public int? Joined { get; }

    /// <summary>
    /// The public matter that was made of words of this case; only for who owns it. Null where nobody made one of this revision, and from
    /// a hub of before it said so.
    /// </summary>
    public MadePublic? MadePublic { get; }

    private const string CodeRule = "must be a code of lower-case letters and hyphens";

    [GeneratedRegex(@"^[a-z][a-z-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(InboxEntry)} {DeliveryId}";
}
