using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.Individual;

/// <summary>What the receiving team reads after opening its seal: the projection of a signal that its data class allows.</summary>
/// <remarks>Lives in the router's memory between deciding and sealing, and at the team; nowhere else in the clear.</remarks>
public sealed record CaseContent
{
    /// <summary>How many remarks a case takes along; the oldest go first.</summary>
    public const int MostRemarks = 20;

    /// <summary>How many passages it names that may be a public matter too.</summary>
    public const int MostAlsoPublic = 20;

    /// <summary>How many reasons it tells.</summary>
    public const int MostReasons = 20;

    /// <summary>Creates the content; only theme, moment and source are always there.</summary>
    /// <exception cref="ContractViolationException">A code is unknown, a text too long, the amount not positive, a focuspunt stands
    /// there twice, or a reason names a place outside the text.</exception>
    public CaseContent(
        Theme theme, DateTimeOffset reportedAt, SourceKind source, string? summary = null, string? description = null,
        SignalLocation? location = null, SignalSubject? subject = null, SignalReporter? reporter = null, decimal? arrearsAmount = null,
        ImmutableArray<AttachmentReference> attachments = default, DateTimeOffset? observedAt = null, FocuspuntId? focuspunt = null,
        ImmutableArray<FocuspuntId> focuspunten = default, PartnerId? partner = null, string? reference = null,
        ImmutableArray<CaseRemark> remarks = default, ImmutableArray<string> alsoPublic = default,
        ImmutableArray<CaseReason> reasons = default)
    {
        Theme = Require.Known(theme);
        ReportedAt = Require.Moment(reportedAt);
        Source = Require.Known(source);
        Summary = Require.OptionalText(summary, 500);
        Description = Require.OptionalText(description, 20_000);
        Location = location;
        Subject = subject;
        Reporter = reporter;
        ArrearsAmount = arrearsAmount is null or (> 0 and <= 1_000_000)
            ? arrearsAmount
            : throw new ContractViolationException(nameof(arrearsAmount), "must be more than 0 and at most 1000000 euro");
        Attachments = Require.List(attachments, 50);
        ObservedAt = observedAt is { } moment ? Require.Moment(moment, nameof(observedAt)) : null;
        Focuspunten = FocuspuntId.All(focuspunt, focuspunten);
        Focuspunt = Focuspunten is [var first, ..] ? first : null;
        Partner = partner;
        Reference = Require.OptionalText(reference, 200);
        Remarks = Require.List(remarks, MostRemarks);
        AlsoPublic = Require.List(alsoPublic, MostAlsoPublic);
        Reasons = Require.List(reasons, MostReasons);
        if (Reasons.Any(one => one.Places.Any(place => !place.LiesIn(place.Part == TextPart.Summary ? Summary : Description))))
        {
            throw new ContractViolationException(nameof(reasons), "must name places within the text");
        }
    }

    /// <summary>What it is about.</summary>
    public Theme Theme { get; }

    /// <summary>When the source recorded it, in UTC.</summary>
    public DateTimeOffset ReportedAt { get; }

    /// <summary>What kind of party reported.</summary>
    public SourceKind Source { get; }

    /// <summary>Short title; null where the source has none, and for arrears.</summary>
    public string? Summary { get; }

    /// <summary>The text as the source wrote it, its BSNs masked; null for arrears.</summary>
    public string? Description { get; }

    /// <summary>Where it is about; null where unknown.</summary>
    public SignalLocation? Location { get; }

    /// <summary>
    /// Who it is about; null where nobody is named. The BSN is there only where the receiver may have it (<see
    /// cref="PrivacyRule.BsnWhereLawPrescribes"/>).
    /// </summary>
    public SignalSubject? Subject { get; }

    /// <summary>Who reported; null unless sharing was allowed (<see cref="PrivacyRule.ReporterNotPassedOn"/>).</summary>
    public SignalReporter? Reporter { get; }

    /// <summary>Arrears in euro; null for everything else.</summary>
    public decimal? ArrearsAmount { get; }

    /// <summary>References to attachments, which stay at the source; may be empty.</summary>
    public ImmutableArray<AttachmentReference> Attachments { get; }

    /// <summary>When it was seen or heard, in UTC; null where the source does not say.</summary>
    public DateTimeOffset? ObservedAt { get; }

    /// <summary>The first of <see cref="Focuspunten"/>, for who reads only one; null for none.</summary>
    public FocuspuntId? Focuspunt { get; }

    /// <summary>
    /// Every focuspunt that it touches, in the order of the municipality's file. Absent in cases from before there could be more than one.
    /// </summary>
    public ImmutableArray<FocuspuntId> Focuspunten { get; }

    /// <summary>The partner that reported, so that the team can ask back. Null in cases from before they named it.</summary>
    public PartnerId? Partner { get; }

    /// <summary>
    /// The partner's own number of the matter, so that both talk about the same. Null in cases from before they named it, and where it
    /// holds a BSN.
    /// </summary>
    public string? Reference { get; }

    /// <summary>What the teams that had it said to the next, oldest first; may be empty.</summary>
    public ImmutableArray<CaseRemark> Remarks { get; }

    /// <summary>
    /// Passages of summary and description that may be a public matter beside the case, where the hub was not sure enough to send them to a
    /// collective team: whoever has the case can, after reading what goes. Empty for most cases, and in those from before it was named.
    /// </summary>
    public ImmutableArray<string> AlsoPublic { get; }

    /// <summary>
    /// Why the hub decided as it did, with the words that it stands on: for who has the case, and nobody who only reads along. Empty in
    /// cases from before it was told, and where people or a code decided.
    /// </summary>
    public ImmutableArray<CaseReason> Reasons { get; }

    /// <summary>The content for a next reader, made on the side of the team that passes it on: the hub cannot open it.</summary>
    /// <param name="mayHaveBsn">Whether the next reader may have the BSN (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).</param>
    /// <param name="remark">What to say to the next reader; null for nothing.</param>
    public CaseContent ForNext(bool mayHaveBsn, CaseRemark? remark = null)
        => With(
            mayHaveBsn ? Subject : Subject?.WithoutBsn(), Partner,
            remark is null ? Remarks : [.. Remarks.TakeLast(MostRemarks - 1), remark]);

    /// <summary>The content with the partner that reported it.</summary>
    public CaseContent From(PartnerId partner) => With(Subject, partner, Remarks);

    /// <summary>The content with why the hub decided as it did.</summary>
    public CaseContent Telling(ImmutableArray<CaseReason> reasons) => With(Subject, Partner, Remarks, reasons);

    private CaseContent With(
        SignalSubject? subject, PartnerId? partner, ImmutableArray<CaseRemark> remarks, ImmutableArray<CaseReason>? reasons = null)
        => new(
            Theme, ReportedAt, Source, Summary, Description, Location, subject, Reporter, ArrearsAmount, Attachments, ObservedAt,
            focuspunten: Focuspunten, partner: partner, reference: Reference, remarks: remarks, alsoPublic: AlsoPublic,
            reasons: reasons ?? Reasons);

    /// <summary>
    /// The content for who reads along in the case, made on the side of the team that has it. Only what the matter is: nobody's BSN, no
    /// reporter, attachment, partner or number of it, and of what was said only what is said to this reader.
    /// </summary>
    /// <param name="remark">What to say to the reader; null for nothing.</param>
    public CaseContent ForReader(CaseRemark? remark = null)
        => new(
            Theme, ReportedAt, Source, Summary, Description, Location, Subject?.WithoutBsn(), observedAt: ObservedAt,
            remarks: remark is null ? [] : [remark]);

    /// <inheritdoc/>
    public override string ToString() => nameof(CaseContent);
}
