using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>Who receives: every team of every municipality, found by id, or by kind and area. Built once from checked files.</summary>
internal sealed class TeamDirectory
{
    private readonly FrozenDictionary<TeamId, Team> byId;
    private readonly FrozenDictionary<(MunicipalityCode, TeamKind, AreaCode?), Team> serving;
    private readonly FrozenDictionary<MunicipalityCode, Municipality> municipalities;
    private readonly FrozenDictionary<(MunicipalityCode, Theme, AreaCode), Team> direct;

    /// <summary>Creates the directory of checked municipalities.</summary>
    public TeamDirectory(IEnumerable<Municipality> municipalities)
    {
        this.municipalities = municipalities.ToFrozenDictionary(municipality => municipality.Code);
        All = [.. this.municipalities.Values.OrderBy(municipality => municipality.Code.Value, StringComparer.Ordinal)
            .SelectMany(each => each.Teams)];
        byId = All.ToFrozenDictionary(team => team.Id);
        serving = this.municipalities.Values.SelectMany(Places).DistinctBy(place => place.Key)
            .ToFrozenDictionary(place => place.Key, place => place.Team);
        direct = this.municipalities.Values.SelectMany(Doers).DistinctBy(one => one.Key)
            .ToFrozenDictionary(one => one.Key, one => one.Team);
    }

    /// <summary>All teams, by municipality and then in the order of the file.</summary>
    public ImmutableArray<Team> All { get; }

    /// <summary>The teams that cases reach sealed, so that each must have a key.</summary>
    public IEnumerable<TeamId> Sealed => All.Where(team => team.ReceivesSealed).Select(team => team.Id);

    /// <summary>A team by id; null where there is none.</summary>
    public Team? Find(TeamId id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The team of a kind that serves an area, else the one that serves the whole municipality; null where there is none.
    /// </summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="area">The area; null where unknown.</param>
    public Team? Serving(MunicipalityCode municipality, TeamKind kind, AreaCode? area)
        => (area is not null ? serving.GetValueOrDefault((municipality, kind, area)) : null)
            ?? serving.GetValueOrDefault((municipality, kind, null));

    /// <summary>The municipality's triage desk.</summary>
    /// <exception cref="KeyNotFoundException">The municipality is not configured.</exception>
    public Team Triage(MunicipalityCode municipality) => serving[(municipality, TeamKind.Triage, null)];

    /// <summary>Who gets residents' initiatives of an area; null where only triage remains.</summary>
    public Team? ForInitiative(MunicipalityCode municipality, AreaCode? area)
        => Serving(municipality, municipalities[municipality].InitiativesTo, area);

    /// <summary>Who gets public matters of a theme in an area at once; null where the wijkteam does.</summary>
    public Team? Direct(MunicipalityCode municipality, Theme theme, AreaCode area) => direct.GetValueOrDefault((municipality, theme, area));

    /// <summary>Who gets public matters of an area at once, of whatever theme.</summary>
    public IEnumerable<Team> Direct(MunicipalityCode municipality, AreaCode area)
        => direct.Where(one => one.Key.Item1 == municipality && one.Key.Item3 == area).Select(one => one.Value).Distinct();

    /// <summary>Who gets patterns of an area; null where there is nobody.</summary>
    public Team? ForPattern(MunicipalityCode municipality, AreaCode? area)
        => Serving(municipality, municipalities[municipality].PatternsTo, area);

    /// <summary>Teams that join in on a collective signal beside the wijkteam: Zoetermeer's stadsmarshall.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="area">The area.</param>
    /// <param name="buurt">The buurt, where known.</param>
    /// <param name="theme">The signal's theme.</param>
    public IEnumerable<Team> TakingPart(MunicipalityCode municipality, AreaCode area, BuurtCode? buurt, Theme theme)
        => municipalities[municipality].Teams.Where(team => team.Themes.Contains(theme) && team.Areas.Contains(area)
            && (buurt is null || team.Buurten.IsEmpty || team.Buurten.Contains(buurt)));

    /// <summary>Who hears, step by step, that a team did not confirm in time.</summary>
    /// <param name="owner">The team that owns the delivery.</param>
    /// <param name="area">The delivery's area, where known.</param>
    public ImmutableArray<Team> EscalationChain(TeamId owner, AreaCode? area)
    {
        if (Find(owner) is not { } team || Of(team) is not { } municipality)
        {
            return [];
        }
        var place = area ?? (team.Areas.Length == 1 ? team.Areas[0] : null);
        return [.. Chain(municipality, team.Kind)
            .Select(step => step.Team is { } named ? Find(named) : Serving(municipality.Code, step.Kind.GetValueOrDefault(), place))
            .OfType<Team>().Where(step => step.Id != owner).Distinct()];
    }

    /// <summary>A municipality by its code; null where it is not configured.</summary>
    public Municipality? Of(MunicipalityCode code) => municipalities.GetValueOrDefault(code);

    private Municipality? Of(Team team) => Of(new MunicipalityCode(team.Id.Value[..6].ToUpperInvariant()));

    private static ImmutableArray<EscalationStep> Chain(Municipality municipality, TeamKind kind) => kind switch
    {
        TeamKind.Triage => municipality.Escalation.Triage,
        _ when kind.IsCollective() => municipality.Escalation.Collective,
        _ => municipality.Escalation.Individual,
    };

    private IEnumerable<((MunicipalityCode, Theme, AreaCode) Key, Team Team)> Doers(Municipality municipality)
        => from rule in municipality.Direct
           from area in municipality.Areas.Select(one => one.Code).Where(rule.HoldsIn)
           let team = rule.Team is { } named ? Find(named) : Serving(municipality.Code, rule.Kind.GetValueOrDefault(), area)
           where team is not null
           from theme in rule.Themes
           select ((municipality.Code, theme, area), team);

    // Of leiding and departments without an area there may be several, none of which stands for its kind: they are found by id.
    private static IEnumerable<((MunicipalityCode, TeamKind, AreaCode?) Key, Team Team)> Places(Municipality municipality)
        => municipality.Teams.Where(team => !team.IsOneOfSeveral).SelectMany(team => team.Areas.IsEmpty
            ? [((municipality.Code, team.Kind, (AreaCode?)null), team)]
            : team.Areas.Select(area => ((municipality.Code, team.Kind, (AreaCode?)area), team)));
}
