using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Planning;

/// <summary>The planner's questions, answered from the municipalities' files.</summary>
internal sealed class DirectoryTeamMap(MunicipalitySet municipalities) : ITeamMap
{
    private readonly FocuspuntMatcher focuspunten = new(municipalities);

    public TeamAddress? Find(MunicipalityCode municipality, TeamKind kind, AreaCode? area)
        => Known(municipality) && municipalities.Teams.Serving(municipality, kind, area) is { } team
            ? new TeamAddress(team.Id, team.Kind)
            : null;

    public TeamAddress? Direct(MunicipalityCode municipality, Theme theme, AreaCode area)
        => municipalities.Teams.Direct(municipality, theme, area) is { } team ? new TeamAddress(team.Id, team.Kind) : null;

    public TeamKind InitiativesGoTo(MunicipalityCode municipality) => municipalities.Find(municipality)!.InitiativesTo;

    public ImmutableArray<TeamAddress> Participants(MunicipalityCode municipality, AreaCode area, BuurtCode? buurt, Theme theme)
        => [.. municipalities.Teams.TakingPart(municipality, area, buurt, theme).Select(team => new TeamAddress(team.Id, team.Kind))];

    public bool ComplexGoesAtOnce(MunicipalityCode municipality) => municipalities.Find(municipality)!.Options.ComplexAtOnce;

    public bool KeepsOriginals(MunicipalityCode municipality) => municipalities.Find(municipality)!.Options.KeepOriginals;

    public ImmutableArray<TouchedFocuspunt> Focuspunten(Signal signal, AreaCode area, BuurtCode? buurt, Theme theme)
        => focuspunten.Match(signal, area, buurt, theme);

    private bool Known(MunicipalityCode municipality)
        => municipalities.Find(municipality) is not null
            ? true
            : throw new ContractViolationException("municipality", "must be one that this hub serves");
}
