using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Planning;

/// <summary>
/// One delivery that the plan calls for. A closed set: a collective one that everybody at the table may read, or a sealed one.
/// </summary>
internal abstract record PlannedDelivery
{
    private PlannedDelivery(TeamId team, TeamKind teamKind, Urgency urgency, string part)
    {
        Team = team;
        TeamKind = teamKind;
        Urgency = urgency;
        Part = part;
    }

    /// <summary>The receiving team or desk.</summary>
    public TeamId Team { get; }

    /// <summary>Its kind.</summary>
    public TeamKind TeamKind { get; }

    /// <summary>How soon it must respond.</summary>
    public Urgency Urgency { get; }

    /// <summary>
    /// Which part of the signal it is, for a delivery id of its own: <c>collective</c>, <c>individual</c>, <c>copy</c>, <c>initiator</c>.
    /// </summary>
    public string Part { get; }

    /// <summary>Why, as far as its receiver may know: the reasons of its half of a split signal. Default: those of the decision.</summary>
    public ImmutableArray<Reason> Reasons { get; init; }

    /// <summary>For a collective team: everything in it is fit to be read by all.</summary>
    public sealed record Collective(
        TeamId Team, TeamKind TeamKind, Urgency Urgency, string Part, AreaCode? Area, Theme Theme, StreetName? Street, ReleasedText? Text,
        ImmutableArray<FocuspuntId> Focuspunten, bool Initiative)
        : PlannedDelivery(Team, TeamKind, Urgency, Part)
    {
        /// <summary>The wijkregisseur who can reach whoever brought the plan. Default null: nobody can.</summary>
        public TeamId? InitiatorThrough { get; init; }

        /// <summary>What triage can make a case of. Default null: the source has no basis for one, or it is a copy.</summary>
        public HeldOriginal? Original { get; init; }

        /// <inheritdoc/>
        public override string ToString() => $"{nameof(Collective)} {Team}";
    }

    /// <summary>For one team or desk, sealed for its key before it leaves the router's memory.</summary>
    public sealed record Sealed(
        TeamId Team, TeamKind TeamKind, Urgency Urgency, string Part, DataClass DataClass, LegalBasis LegalBasis, CaseContent Content)
        : PlannedDelivery(Team, TeamKind, Urgency, Part)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{nameof(Sealed)} {Team}";
    }

    /// <summary>
    /// Tells the other network that a focuspunt with a social link was touched: focuspunt and area, nothing else. Nobody owns it or has to
    /// answer; all of one team, focuspunt and week are one notice.
    /// </summary>
    public sealed record Notice(TeamId Team, TeamKind TeamKind, AreaCode Area, FocuspuntId Focuspunt)
        : PlannedDelivery(Team, TeamKind, Urgency.Normal, "notice")
    {
        /// <inheritdoc/>
        public override string ToString() => $"{nameof(Notice)} {Team}";
    }
}
