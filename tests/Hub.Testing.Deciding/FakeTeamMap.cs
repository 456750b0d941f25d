using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Planning;

namespace Hub.Testing.Deciding;

/// <summary>A municipality with the area Oosterheem, a stadsmarshall, and a zorgcoordinator where the test says so.</summary>
internal sealed class FakeTeamMap : ITeamMap
{
    public static readonly AreaCode Oosterheem = new("oosterheem");

    public bool HasZorgcoordinator { get; init; }

    public bool HasStadsmarshall { get; init; }

    public bool HasWijkregisseur { get; init; } = true;

    public bool ComplexAtOnce { get; init; }

    public ImmutableArray<TouchedFocuspunt> Touched { get; init; } = [];

    public TeamKind Initiatives { get; init; } = TeamKind.Wijkregisseur;

    public TeamAddress? Find(MunicipalityCode municipality, TeamKind kind, AreaCode? area)
        => (kind, area) switch
        {
            (TeamKind.Triage or TeamKind.Schuldhulp or TeamKind.VeiligThuis, _) => Desk(municipality, kind),
            (TeamKind.Zorgcoordinator, _) when HasZorgcoordinator => Desk(municipality, kind),
            (TeamKind.Wijkregisseur, _) when !HasWijkregisseur => null,
            (TeamKind.Wijkteam or TeamKind.Wijkzorgnetwerk or TeamKind.Wijkregisseur, { } place) when place == Oosterheem
                => new TeamAddress(new TeamId($"{municipality.Value.ToLowerInvariant()}.{PlannedCodes.Of(kind)}.{place}"), kind),
            _ => null,
        };

    public (Theme Theme, TeamKind Kind)? DirectTo { get; init; }

    public TeamAddress? Direct(MunicipalityCode municipality, Theme theme, AreaCode area)
        => DirectTo is { } rule && rule.Theme == theme && area == Oosterheem ? Desk(municipality, rule.Kind) : null;

    public TeamKind InitiativesGoTo(MunicipalityCode municipality) => Initiatives;

    public ImmutableArray<TeamAddress> Participants(MunicipalityCode municipality, AreaCode area, BuurtCode? buurt, Theme theme)
        => HasStadsmarshall && theme == Theme.OverlastGroep ? [Desk(municipality, TeamKind.Stadsmarshall)] : [];

    public bool ComplexGoesAtOnce(MunicipalityCode municipality) => ComplexAtOnce;

    public bool WithoutOriginals { get; init; }

    public bool KeepsOriginals(MunicipalityCode municipality) => !WithoutOriginals;

    public ImmutableArray<TouchedFocuspunt> Focuspunten(Signal signal, AreaCode area, BuurtCode? buurt, Theme theme) => Touched;

    private static TeamAddress Desk(MunicipalityCode municipality, TeamKind kind)
        => new(new TeamId($"{municipality.Value.ToLowerInvariant()}.{PlannedCodes.Of(kind)}"), kind);
}
