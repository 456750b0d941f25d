using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;
using Hub.Router.InUse;

namespace Hub.Testing.Nodes.Router;

/// <summary>The rules in use, but for what they decide.</summary>
internal sealed class DecidingOtherwise(IRulesInUse inner, Func<Signal, CovenantClaim?, RoutingDecision> decide) : IRulesInUse
{
    public DisclosureRules Disclosure => inner.Disclosure;

    public IEnumerable<TeamId> Everyone => inner.Everyone;

    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => decide(signal, claim);

    public RoutingDecision Decide(Signal signal, CovenantClaim? claim, SecondOpinion? opinion)
        => opinion is null ? decide(signal, claim) : inner.Decide(signal, claim, opinion);

    public bool AsksSecond(MunicipalityCode municipality) => inner.AsksSecond(municipality);

    public ReaderQuestion? QuestionFor(Signal signal, CovenantClaim? claim) => inner.QuestionFor(signal, claim);

    public TeamKind? KindOf(TeamId team) => inner.KindOf(team);

    public IReadOnlySet<string> Staff(TeamId team) => inner.Staff(team);

    public TeamId Triage(MunicipalityCode municipality) => inner.Triage(municipality);

    public IReadOnlyList<TeamId> Above(TeamId owner, AreaCode? area) => inner.Above(owner, area);

    public DateTimeOffset? Due(MunicipalityCode municipality, TeamKind kind, Urgency urgency, DateTimeOffset from)
        => inner.Due(municipality, kind, urgency, from);

    public DateTimeOffset? WorkDue(MunicipalityCode municipality, bool isPublic, DateTimeOffset from)
        => inner.WorkDue(municipality, isPublic, from);

    public DateTimeOffset ContentEnd(MunicipalityCode municipality, DateTimeOffset acceptedAt)
        => inner.ContentEnd(municipality, acceptedAt);

    public ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street)
        => inner.Release(municipality, source, text, street);

    public AreaCode? AreaAt(TeamId team, AreaCode? area) => inner.AreaAt(team, area);

    public TeamId? ForPatterns(MunicipalityCode municipality, AreaCode area) => inner.ForPatterns(municipality, area);

    public IReadOnlyCollection<AreaCode> AreasOf(TeamId team) => inner.AreasOf(team);

    public IReadOnlyCollection<MunicipalityCode> WithoutOriginals => inner.WithoutOriginals;

    public bool MayLearn(MunicipalityCode municipality) => inner.MayLearn(municipality);

    public int ReadAlongDays(MunicipalityCode municipality) => inner.ReadAlongDays(municipality);
}
