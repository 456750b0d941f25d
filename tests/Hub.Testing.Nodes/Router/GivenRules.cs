using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Municipalities;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;
using Hub.Router.InUse;

namespace Hub.Testing.Nodes.Router;

/// <summary>Rules that a test gives: a day for every term, two teams above each but triage, and any decision.</summary>
internal sealed class GivenRules(Func<Signal, CovenantClaim?, RoutingDecision>? decide = null) : IRulesInUse
{
    private static readonly MunicipalityOptions Options = new(CollectiveText: true, LiberationDayYearly: false);

    public DisclosureRules Disclosure { get; init; } = new(Given.Matrix);

    public Func<TeamId, TeamKind?> Kinds { get; init; } = team => Given.Teams.TryGetValue(team, out var kind) ? kind : null;

    public Func<MunicipalityCode, TeamId> Desk { get; init; } =
        municipality => municipality.Value == "GM0202" ? Given.Arnhem : Given.Triage;

    public IEnumerable<TeamId> Everyone { get; init; } = Given.Teams.Keys;

    public RoutingDecision Decide(Signal signal, CovenantClaim? claim) => (decide ?? Given.Decide)(signal, claim);

    public Func<Signal, ReaderQuestion?> Question { get; init; } = _ => null;

    public Func<Signal, SecondOpinion, RoutingDecision>? Heard { get; init; }

    public RoutingDecision Decide(Signal signal, CovenantClaim? claim, SecondOpinion? opinion)
        => opinion is not null && Heard is not null ? Heard(signal, opinion) : Decide(signal, claim);

    public bool AsksSecond(MunicipalityCode municipality) => Heard is not null;

    public ReaderQuestion? QuestionFor(Signal signal, CovenantClaim? claim) => Question(signal);

    public TeamKind? KindOf(TeamId team) => Kinds(team);

    public IReadOnlySet<string> Staff(TeamId team) => Kinds(team) is not null ? Given.Staff : new HashSet<string>();

    public TeamId Triage(MunicipalityCode municipality) => Desk(municipality);

    public IReadOnlyList<TeamId> Above(TeamId owner, AreaCode? area) => owner == Given.Triage ? [] : [Given.Regisseur, Given.Hoofd];

    public DateTimeOffset? Due(MunicipalityCode municipality, TeamKind kind, Urgency urgency, DateTimeOffset from) => from.AddDays(1);

    public DateTimeOffset? WorkDue(MunicipalityCode municipality, bool isPublic, DateTimeOffset from)
        => from.AddDays(isPublic ? 45 : 20);

    public DateTimeOffset ContentEnd(MunicipalityCode municipality, DateTimeOffset acceptedAt)
        => WorkingTime.ContentEnd(Options, acceptedAt);

    public bool Learns { get; init; }

    // The gates of the shipped rules would need the whole set: here a word that is not capitalised may go.
    public ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street)
        => new(
            text is null ? null : new ReleasedText(string.Join(' ', text.Split(' ').Select(word => char.IsUpper(word[0])
            ? ReleasedText.Withheld : word))),
            street is null ? null : new StreetName(street), Theme.Afval, text?.Contains("gevaar", StringComparison.Ordinal) == true);

    public AreaCode? AreaAt(TeamId team, AreaCode? area) => team.Value.Split('.') is [_, _, var own] ? new AreaCode(own) : area;

    public TeamId? ForPatterns(MunicipalityCode municipality, AreaCode area) => Given.Zuidoost;

    public IReadOnlyCollection<AreaCode> AreasOf(TeamId team)
        => team == Given.Zuidoost ? [new AreaCode("oosterheem"), new AreaCode("rokkeveen")]
            : team == Given.West ? [new AreaCode("centrum")]
            : team.Value.Split('.') is [_, "wijkteam" or "wijkzorgnetwerk", var own] ? [new AreaCode(own)]
            : [];

    public IReadOnlyCollection<MunicipalityCode> WithoutOriginals { get; set; } = [];

    public bool MayLearn(MunicipalityCode municipality) => Learns;

    public int ReadAlongDays(MunicipalityCode municipality) => 21;
}
