using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;

namespace Hub.Router.InUse;

/// <summary>
/// What acting asks of the rules: municipalities, teams, terms and disclosure as they hold now. A reload reaches every asker at once.
/// </summary>
internal interface IRulesInUse
{
    /// <summary>What may reach whom.</summary>
    DisclosureRules Disclosure { get; }

    /// <summary>Every team of the installation.</summary>
    IEnumerable<TeamId> Everyone { get; }

    /// <summary>Decides what happens with a signal: no clock, no I/O.</summary>
    /// <param name="signal">The signal, in the clear.</param>
    /// <param name="claim">What the partner's convenant allowed at intake; null for none.</param>
    RoutingDecision Decide(Signal signal, CovenantClaim? claim);

    /// <summary>Decides with what a second reader said; as without where it said nothing.</summary>
    /// <param name="signal">The signal, in the clear.</param>
    /// <param name="claim">What the partner's convenant allowed at intake; null for none.</param>
    /// <param name="opinion">The second opinion; null for none.</param>
    RoutingDecision Decide(Signal signal, CovenantClaim? claim, SecondOpinion? opinion);

    /// <summary>Whether a municipality has a second reader read anything.</summary>
    bool AsksSecond(MunicipalityCode municipality);

    /// <summary>What a second reader is asked about a signal; null where it is not asked.</summary>
    ReaderQuestion? QuestionFor(Signal signal, CovenantClaim? claim);

    /// <summary>The kind of a team; null where there is no such team.</summary>
    TeamKind? KindOf(TeamId team);

    /// <summary>The roles in which people of a team act, as its municipality lists them; empty where there is no such team.</summary>
    IReadOnlySet<string> Staff(TeamId team);

    /// <summary>The desk of people that gets what a team returns.</summary>
    TeamId Triage(MunicipalityCode municipality);

    /// <summary>Who hears, step by step, that a team did not answer; empty where nobody stands above it.</summary>
    /// <param name="owner">The team that owns the delivery.</param>
    /// <param name="area">The delivery's area; null where unknown.</param>
    IReadOnlyList<TeamId> Above(TeamId owner, AreaCode? area);

    /// <summary>When a team must have responded; null where its municipality has no terms.</summary>
    /// <param name="municipality">Whose terms count.</param>
    /// <param name="kind">The kind of team.</param>
    /// <param name="urgency">How soon.</param>
    /// <param name="from">When it was recorded.</param>
    DateTimeOffset? Due(MunicipalityCode municipality, TeamKind kind, Urgency urgency, DateTimeOffset from);

    /// <summary>By when what a team took up must be closed; null where its municipality has no terms.</summary>
    /// <param name="municipality">Whose terms count.</param>
    /// <param name="isPublic">Whether it is a public matter; else it is a case.</param>
    /// <param name="from">When it was taken up, or the step before was taken.</param>
    DateTimeOffset? WorkDue(MunicipalityCode municipality, bool isPublic, DateTimeOffset from);

    /// <summary>When the content of what a team accepted goes.</summary>
    /// <param name="municipality">Whose working days count.</param>
    /// <param name="acceptedAt">When a person accepted it; the hub's own clock.</param>
    DateTimeOffset ContentEnd(MunicipalityCode municipality, DateTimeOffset acceptedAt);

    /// <summary>What may go to a collective team of words that a person takes out of a seal. Pure: nothing of it is kept.</summary>
    /// <param name="municipality">Whose gates.</param>
    /// <param name="source">The kind of party that reported.</param>
    /// <param name="text">The words; null for none.</param>
    /// <param name="street">The street; null for none.</param>
    ReleasedByHand Release(MunicipalityCode municipality, SourceKind source, string? text, string? street);

    /// <summary>The area that a delivery to a team is about: the team's own, else that of the signal where the team serves it.</summary>
    AreaCode? AreaAt(TeamId team, AreaCode? area);

    /// <summary>Who hears of patterns and trends in an area; null where nobody does.</summary>
    TeamId? ForPatterns(MunicipalityCode municipality, AreaCode area);

    /// <summary>The areas that a team serves or coordinates; empty for the whole municipality, and where there is no such team.</summary>
    IReadOnlyCollection<AreaCode> AreasOf(TeamId team);

    /// <summary>The municipalities that let nothing wait of which a public matter was made.</summary>
    IReadOnlyCollection<MunicipalityCode> WithoutOriginals { get; }

    /// <summary>Whether a municipality keeps what people corrected for its own learning.</summary>
    bool MayLearn(MunicipalityCode municipality);

    /// <summary>For how many days a municipality lets somebody read along in a case, at most.</summary>
    int ReadAlongDays(MunicipalityCode municipality);
}
