using System.Collections.Frozen;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;

namespace Hub.Router.InUse;

/// <summary>
/// The set that deciding goes by. A reload swaps it whole, with the look-ups that were built for it; who decides takes it once for each
/// signal.
/// </summary>
/// <param name="first">The set to begin with.</param>
/// <param name="hasKey">Whether something can be sealed for a team that need not have a key.</param>
internal sealed class LiveDeciding(DecidingSet first, Predicate<TeamId> hasKey) : IRulesInUse
{
    private volatile InUse current = InUse.Of(first, hasKey);

    /// <summary>The set in use.</summary>
    public DecidingSet Set => current.Set;

    /// <summary>The teams of the set in use.</summary>
    public TeamDirectory Teams => current.Set.Municipalities.Teams;

    /// <inheritdoc/>
    public DisclosureRules Disclosure => current.Disclosure;

    /// <inheritdoc/>
    public IEnumerable<TeamId> Everyone => Teams.All.Select(team => team.Id);

    /// <inheritdoc/>
    public TeamKind? KindOf(TeamId team) => Teams.Find(team)?.Kind;

    /// <inheritdoc/>
    public IReadOnlySet<string> Staff(TeamId team)
        => current is var now && now.Set.Municipalities.Teams.Find(team) is { } known
            ? now.Staff[team.Value[..6]][known.Kind]
            : FrozenSet<string>.Empty;

    /// <inheritdoc/>
    public TeamId Triage(MunicipalityCode municipality) => Teams.Triage(municipality).Id;

    /// <inheritdoc/>
    public IReadOnlyList<TeamId> Above(TeamId owner, AreaCode? area) => [.. Teams.EscalationChain(owner, area).Select(team => team.Id)];

    /// <inheritdoc/>
    public DateTimeOffset? Due(MunicipalityCode municipality, TeamKind kind, Urgency urgency, DateTimeOffset from)
        => Teams.Of(municipality) is { } known ? WorkingTime.Due(known, kind, urgency, from) : null;

    /// <inheritdoc/>
    public DateTimeOffset? WorkDue(MunicipalityCode municipality, bool isPublic, DateTimeOffset from)
        => Teams.Of(municipality) is { } known
            ? WorkingTime.Due(isPublic ? known.Terms.CollectiveWork : known.Terms.IndividualWork, known.Options, from)
            : null;

    /// <inheritdoc/>
    public DateTimeOffset ContentEnd(MunicipalityCode municipality, DateTimeOffset acceptedAt)
        => WorkingTime.ContentEnd(Teams.Of(municipality)?.Options, acceptedAt);

    /// <inheritdoc/>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => Decide(signal, claim, null);

    /// <inheritdoc/>
    public RoutingDecision Decide(Signal signal, CovenantClaim? claim, SecondOpinion? opinion)
    {
        var now = current;
        return now.Set.Told(signal, now.Decider.Decide(signal, claim, opinion));
    }

    /// <inheritdoc/>
    public bool AsksSecond(MunicipalityCode municipality) => current.Set.AsksSecond(municipality);

    /// <inheritdoc/>
    public ReaderQuestion? QuestionFor(Signal signal, CovenantClaim? claim)
    {
        var now = current;
        return now.Set.QuestionFor(now.Decider, signal, claim);
    }

    /// <inheritdoc/>
    public ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street)
        => current.Set.Release(municipality, source, text, street);

    /// <inheritdoc/>
    public AreaCode? AreaAt(TeamId team, AreaCode? area)
        => Teams.Find(team) is not { } known ? null
            : known.Areas is [var own] ? own
            : known.Areas.IsDefaultOrEmpty || (area is not null && known.Areas.Contains(area)) ? area
            : null;

    /// <inheritdoc/>
    public TeamId? ForPatterns(MunicipalityCode municipality, AreaCode area)
        => Teams.Of(municipality) is { } known && known.Areas.Any(one => one.Code == area) ? Teams.ForPattern(municipality, area)?.Id
            : null;

    /// <inheritdoc/>
    public IReadOnlyCollection<AreaCode> AreasOf(TeamId team) => Teams.Find(team) is { Areas.IsDefault: false } known ? known.Areas : [];

    /// <inheritdoc/>
    public IReadOnlyCollection<MunicipalityCode> WithoutOriginals
        => [.. current.Set.Municipalities.Municipalities.Where(one => !one.Options.KeepOriginals).Select(one => one.Code)];

    /// <inheritdoc/>
    public bool MayLearn(MunicipalityCode municipality) => Teams.Of(municipality)?.Options.LearnFromCorrections ?? false;

    /// <inheritdoc/>
    public int ReadAlongDays(MunicipalityCode municipality)
        => Teams.Of(municipality)?.Options.ReadAlongDays ?? InviteReaderRequest.UsualDays;

    /// <summary>Puts another set in its place.</summary>
    public void Swap(DecidingSet next) => current = InUse.Of(next, hasKey);

    private sealed record InUse(
        DecidingSet Set, Decider Decider, DisclosureRules Disclosure, FrozenDictionary<string,
        FrozenDictionary<TeamKind, FrozenSet<string>>> Staff)
    {
        public static InUse Of(DecidingSet set, Predicate<TeamId> hasKey)
            => new(
                set, set.Decider(DecidingOptions.Strict, hasKey), new DisclosureRules(set.Matrix),
                set.Municipalities.Municipalities.ToFrozenDictionary(one => one.Prefix, StaffList.Of));
    }
}
