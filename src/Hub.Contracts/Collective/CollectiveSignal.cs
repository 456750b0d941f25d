using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Collective;

/// <summary>A public matter for a wijkteam: no field in which a person fits (<see cref="PrivacyRule.NoPersonInCollective"/>).</summary>
/// <remarks>
/// May be read by everybody at the table of a wijkteam. It has no signal id: a split signal's other part cannot be inferred from it.
/// </remarks>
public sealed record CollectiveSignal
{
    /// <summary>How many remarks a public matter takes along; the oldest go first.</summary>
    public const int MostRemarks = 20;

    /// <summary>Creates a collective signal.</summary>
    /// <exception cref="ContractViolationException">A part is missing, unknown, or could hold a person.</exception>
    public CollectiveSignal(
        Guid deliveryId, int revision, TeamId team, MunicipalityCode municipality, AreaCode? area, Theme theme, DateTimeOffset hour,
        Urgency urgency, int count, SourceKind sourceKind, RuleSetVersion ruleSet, StreetName? street = null, ReleasedText? text = null,
        FocuspuntId? focuspunt = null, bool initiative = false, ImmutableArray<RuleId> reasons = default,
        ImmutableArray<FocuspuntId> focuspunten = default, TeamId? initiatorThrough = null,
        ImmutableArray<CollectiveRemark> remarks = default)
    {
        DeliveryId = Require.Id(deliveryId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        Team = Require.Present(team);
        Municipality = Require.Present(municipality);
        Area = area;
        Theme = Require.Known(theme);
        Hour = Require.Moment(hour) is { Minute: 0, Second: 0, Ticks: var ticks } whole && ticks % TimeSpan.TicksPerSecond == 0
            ? whole
            : throw new ContractViolationException(nameof(hour), PrivacyRule.NoPersonInCollective, "must be a whole hour");
        Urgency = Require.Known(urgency);
        Count = Require.Between(count, 1, 10_000);
        SourceKind = Require.Known(sourceKind);
        RuleSet = Require.Present(ruleSet);
        Street = street;
        Text = text;
        Focuspunten = FocuspuntId.All(focuspunt, focuspunten);
        Focuspunt = Focuspunten is [var first, ..] ? first : null;
        Initiative = initiative;
        Reasons = Require.List(reasons, 50);
        InitiatorThrough = initiatorThrough is null || (initiative && TeamSides.KindOf(initiatorThrough) == TeamKind.Wijkregisseur)
            ? initiatorThrough
            : throw new ContractViolationException(
                nameof(initiatorThrough), PrivacyRule.NoPersonInCollective, "must be a wijkregisseur, and of an initiative");
        Remarks = Require.List(remarks, MostRemarks);
    }

    /// <summary>This delivery; receivers use it to recognise a repeat.</summary>
    public Guid DeliveryId { get; }

    /// <summary>Revision of the signal, from 1.</summary>
    public int Revision { get; }

    /// <summary>The receiving team.</summary>
    public TeamId Team { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The gebied; null only where the receiver serves the whole municipality.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] // required to be read back, so its absence is written
    public AreaCode? Area { get; }

    /// <summary>What it is about.</summary>
    public Theme Theme { get; }

    /// <summary>When it was reported, cut to the whole hour, in UTC.</summary>
    public DateTimeOffset Hour { get; }

    /// <summary>How soon the team must respond.</summary>
    public Urgency Urgency { get; }

    /// <summary>How many reports it stands for; 1 unless joined.</summary>
    public int Count { get; }

    /// <summary>What kind of party reported.</summary>
    public SourceKind SourceKind { get; }

    /// <summary>The rule set that decided.</summary>
    public RuleSetVersion RuleSet { get; }

    /// <summary>The street; null where unknown or not known to be a street.</summary>
    public StreetName? Street { get; }

    /// <summary>Words that passed the release gate; null where nothing did or the municipality switched text off.</summary>
    public ReleasedText? Text { get; }

    /// <summary>The first of <see cref="Focuspunten"/>, for who reads only one; null for none.</summary>
    public FocuspuntId? Focuspunt { get; }

    /// <summary>True for a plan or request of residents.</summary>
    public bool Initiative { get; }

    /// <summary>Names of the rules that decided.</summary>
    public ImmutableArray<RuleId> Reasons { get; }

    /// <summary>
    /// Every focuspunt that it touches, in the order of the municipality's file. Absent in messages from before there could be more than
    /// one.
    /// </summary>
    public ImmutableArray<FocuspuntId> Focuspunten { get; }

    /// <summary>
    /// The wijkregisseur who can reach whoever brought the plan: that he agreed to that, and no more of him. Null for everything else,
    /// where he
    /// did not agree, and from a hub of before it said so.
    /// </summary>
    public TeamId? InitiatorThrough { get; }

    /// <summary>
    /// What the teams that had it said to the next, oldest first; may be empty. Absent in messages from before public matters had remarks.
    /// </summary>
    public ImmutableArray<CollectiveRemark> Remarks { get; }

    /// <summary>The same matter for a next team; what only its own municipality knows stays behind where that team is another's.</summary>
    /// <param name="team">Who gets it.</param>
    /// <param name="remark">What to say to that team; null for nothing.</param>
    public CollectiveSignal ForNext(TeamId team, CollectiveRemark? remark = null)
    {
        var stays = Municipality == team.MunicipalityOf();
        return new(
            DeliveryId, Revision, team, team.MunicipalityOf(), stays ? Area : null, Theme, Hour, Urgency, Count, SourceKind, RuleSet,
            Street, Text,
            stays ? Focuspunt : null, Initiative, Reasons, stays ? Focuspunten : [], stays ? InitiatorThrough : null,
            remark is null ? Remarks : [.. Remarks.TakeLast(MostRemarks - 1), remark]);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CollectiveSignal)} {DeliveryId}";
}
