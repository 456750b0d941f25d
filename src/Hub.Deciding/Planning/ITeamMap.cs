using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Planning;

/// <summary>What the planner asks of the municipalities' configuration.</summary>
internal interface ITeamMap
{
    /// <summary>The team of a kind that serves an area, or the whole municipality; null for none.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="kind">The kind of team.</param>
    /// <param name="area">The area; null where unknown.</param>
    TeamAddress? Find(MunicipalityCode municipality, TeamKind kind, AreaCode? area);

    /// <summary>Who gets public matters of a theme in an area at once; null where the wijkteam does.</summary>
    TeamAddress? Direct(MunicipalityCode municipality, Theme theme, AreaCode area);

    /// <summary>Which kind of team decides over residents' initiatives.</summary>
    TeamKind InitiativesGoTo(MunicipalityCode municipality);

    /// <summary>
    /// Teams that get a copy of a collective signal because they take part in such work there, such as the stadsmarshall.
    /// </summary>
    ImmutableArray<TeamAddress> Participants(MunicipalityCode municipality, AreaCode area, BuurtCode? buurt, Theme theme);

    /// <summary>Whether a case of several troubles goes to the coordinator of care at once, and not first to the team.</summary>
    bool ComplexGoesAtOnce(MunicipalityCode municipality);

    /// <summary>Whether a municipality lets what a public matter was made of wait, sealed for triage.</summary>
    bool KeepsOriginals(MunicipalityCode municipality);

    /// <summary>All focuspunten that a signal of this theme in this area touches, in the order of the municipality.</summary>
    ImmutableArray<TouchedFocuspunt> Focuspunten(Signal signal, AreaCode area, BuurtCode? buurt, Theme theme);
}
