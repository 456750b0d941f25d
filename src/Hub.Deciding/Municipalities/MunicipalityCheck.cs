using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>What must fit together within one municipality: areas, teams, escalation, terms, focuspunten.</summary>
internal sealed class MunicipalityCheck
{
    private readonly string file;
    private readonly Municipality municipality;
    private readonly ICollection<ConfigFault> faults;
    private readonly HashSet<AreaCode> areas;
    private readonly HashSet<BuurtCode> buurten;

    private MunicipalityCheck(string file, Municipality municipality, ICollection<ConfigFault> faults)
    {
        this.file = file;
        this.municipality = municipality;
        this.faults = faults;
        areas = [.. municipality.Areas.Select(area => area.Code)];
        buurten = [.. municipality.Areas.SelectMany(area => area.Buurten).Select(buurt => buurt.Code)];
    }

    /// <summary>Checks one municipality and adds every fault.</summary>
    public static void Check(string file, Municipality municipality, ICollection<ConfigFault> faults)
    {
        var check = new MunicipalityCheck(file, municipality, faults);
        check.When(
            file != $"municipalities/{municipality.Prefix}.json", "$.code", $"must be the name of the file: {municipality.Prefix}.json");
        check.When(municipality.CbsYear is < 2015 or > 2100, "$.cbsYear", "must be 2015 to 2100");
        check.When(municipality.Options.LookedAt is < 0 or > 0.5, "$.options.lookedAt", "must be a share between 0 and 0.5");
        check.When(municipality.Options.ReadAlongDays is < 1 or > 31, "$.options.readAlongDays", "must be 1 to 31");
        AreaCheck.Check(municipality, check.When);
        StaffList.Check(municipality, check.When);
        DirectCheck.Check(municipality, check.When);
        MeetingCheck.Check(municipality, check.When);
        check.Teams();
        check.Coverage();
        check.Chain("collective", municipality.Escalation.Collective, perArea: true);
        check.Chain("individual", municipality.Escalation.Individual, perArea: true);
        check.Chain("triage", municipality.Escalation.Triage, perArea: false);
        check.Term("acute", municipality.Terms.Acute);
        check.Term("high", municipality.Terms.High);
        check.Term("individual", municipality.Terms.Individual);
        check.Term("collective", municipality.Terms.Collective);
        check.Term("individualWork", municipality.Terms.IndividualWork);
        check.Term("collectiveWork", municipality.Terms.CollectiveWork);
        check.Focuspunten();
        check.Categories();
    }

    private void Teams()
    {
        var ids = new HashSet<TeamId>();
        foreach (var (index, team) in municipality.Teams.Index())
        {
            var path = $"$.teams[{index}]";
            var parts = team.Id.Value.Split('.');
            When(!ids.Add(team.Id), $"{path}.id", "stands there twice");
            When(parts[0] != municipality.Prefix, $"{path}.id", $"must begin with {municipality.Prefix}");
            When(parts[1] != KindName(team.Kind), $"{path}.id", "must name the kind of the team after the first point");
            When(
                team.Kind is TeamKind.Wijkteam or TeamKind.Wijkzorgnetwerk && team.Areas.Length != 1, $"{path}.areas",
                "must be exactly one area");
            When(
                !team.IsOneOfSeveral && team.Areas.IsEmpty && First(team.Kind) != team, $"{path}.areas",
                "is empty, and another team of this kind serves the whole municipality already");
            foreach (var (at, area) in team.Areas.Index())
            {
                When(!areas.Contains(area), $"{path}.areas[{at}]", "names an area that does not exist");
                When(
                    !team.IsOneOfSeveral && FirstServing(team.Kind, area) != team, $"{path}.areas[{at}]",
                    "is served by another team of this kind already");
            }
            foreach (var (at, buurt) in team.Buurten.Index())
            {
                When(!buurten.Contains(buurt), $"{path}.buurten[{at}]", "names a buurt that is in no area");
            }
        }
    }

    private void Coverage()
    {
        foreach (var (index, area) in municipality.Areas.Index())
        {
            foreach (var kind in (TeamKind[])
                [TeamKind.Wijkteam, TeamKind.Wijkzorgnetwerk, municipality.InitiativesTo, municipality.PatternsTo])
            {
                When(!Served(kind, area.Code), $"$.areas[{index}]", $"has no team of kind {KindName(kind)}");
            }
        }
        foreach (var kind in (TeamKind[])[TeamKind.Triage, TeamKind.Schuldhulp, TeamKind.VeiligThuis])
        {
            When(
                municipality.Teams.Count(team => team.Kind == kind && team.Areas.IsEmpty) != 1, "$.teams",
                $"must have exactly one {KindName(kind)} for the whole municipality");
        }
        When(!municipality.InitiativesTo.IsCollective(), "$.initiativesTo", "must be a kind of team on the collective side");
        When(!municipality.PatternsTo.IsCollective(), "$.patternsTo", "must be a kind of team on the collective side");
    }

    private void Chain(string side, IReadOnlyList<EscalationStep> steps, bool perArea)
    {
        var path = $"$.escalation.{side}";
        When(steps.Count == 0, path, "must have at least one step");
        foreach (var (index, step) in steps.Index())
        {
            var at = $"{path}[{index}]";
            When(step.Kind is null == step.Team is null, at, "must name either a kind or a team");
            When(
                step.Team is { } named && municipality.Teams.All(team => team.Id != named), $"{at}.team",
                "names a team that does not exist");
            if (step.Kind is { } kind)
            {
                var missing = perArea ? municipality.Areas.Where(area => !Served(kind, area.Code)).Select(area => area.Code.Value)
                    : Served(kind, null) ? [] : ["the whole municipality"];
                When(missing.Any(), $"{at}.kind", $"has no team for: {string.Join(", ", missing)}");
            }
        }
    }

    private void Term(string name, ResponseTerm term)
    {
        var path = $"$.terms.{name}";
        When(term.Duration is null == term.WorkingDays is null, path, "must have either duration or workingDays");
        When(
            term.Duration is { } span && (span < TimeSpan.FromMinutes(1) || span > TimeSpan.FromDays(90)), $"{path}.duration",
            "must be one minute to ninety days");
        When(term.WorkingDays is < 1 or > 60, $"{path}.workingDays", "must be 1 to 60");
    }

    private void Focuspunten()
    {
        foreach (var (index, focuspunt) in municipality.Focuspunten.Index())
        {
            var path = $"$.focuspunten[{index}]";
            When(municipality.Focuspunten.First(each => each.Id == focuspunt.Id) != focuspunt, $"{path}.id", "stands there twice");
            When(!areas.Contains(focuspunt.Area), $"{path}.area", "names an area that does not exist");
            When(string.IsNullOrWhiteSpace(focuspunt.Title), $"{path}.title", "must say what it is about");
            When(string.IsNullOrWhiteSpace(focuspunt.Place), $"{path}.place", "must say where it is about");
            When(focuspunt.ValidThrough < focuspunt.ValidFrom, $"{path}.validThrough", "must not be before validFrom");
            When(focuspunt.Themes.IsEmpty && focuspunt.KeywordThemes.IsEmpty, $"{path}.themes", "must have at least one theme");
            When(
                focuspunt.KeywordThemes.IsEmpty != focuspunt.Keywords.IsEmpty, $"{path}.keywords",
                "must stand together with keywordThemes");
            Words(focuspunt.Keywords, $"{path}.keywords");
            Words(focuspunt.PlaceWords, $"{path}.placeWords");
            foreach (var (at, buurt) in focuspunt.Buurten.Index())
            {
                When(!buurten.Contains(buurt), $"{path}.buurten[{at}]", "names a buurt that is in no area");
            }
        }
    }

    private void Words(ImmutableArray<string> words, string path)
    {
        foreach (var (at, word) in words.Index())
        {
            When(word.TrimEnd('*').Count(char.IsLetter) < 3, $"{path}[{at}]", "must have three letters or more");
        }
    }

    private void Categories()
    {
        foreach (var slug in municipality.Categories.Keys)
        {
            When(
                slug.Length is 0 or > 181 || slug.Count('/') > 1
                    || slug.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '/')),
                $"$.categories.{slug}", "must be a slug, or main/sub, in lower case");
        }
    }

    private Team? First(TeamKind kind) => municipality.Teams.FirstOrDefault(team => team.Kind == kind && team.Areas.IsEmpty);

    private Team? FirstServing(TeamKind kind, AreaCode area)
        => municipality.Teams.FirstOrDefault(team => team.Kind == kind && team.Areas.Contains(area));

    private bool Served(TeamKind kind, AreaCode? area)
        => municipality.Teams.Any(
            team => team.Kind == kind && !team.IsOneOfSeveral && (team.Areas.IsEmpty || (area is not null && team.Areas.Contains(area))));

    private void When(bool broken, string path, string rule)
    {
        if (broken)
        {
            faults.Add(new ConfigFault(file, path, rule));
        }
    }

    private static string KindName(TeamKind kind) => TeamKindName.Of(kind);
}
