using Hub.Contracts;
using Hub.Contracts.Signals;

namespace Hub.Desk.Link;

/// <summary>What kinds of team are called above a list of them.</summary>
internal static class KindWords
{
    /// <summary>The words.</summary>
    public static string Of(TeamKind kind) => kind switch
    {
        TeamKind.Wijkteam => "Wijkteams",
        TeamKind.Wijkzorgnetwerk => "Wijkzorgnetwerken",
        TeamKind.Wijkregisseur => "Wijkregisseurs en gebiedsmakelaars",
        TeamKind.Netwerkregisseur => "Netwerkregisseurs",
        TeamKind.Triage => "Triage",
        TeamKind.Schuldhulp => "Schuldhulp",
        TeamKind.VeiligThuis => "Veilig Thuis",
        TeamKind.Zorgcoordinator => "Zorgcoördinatie",
        TeamKind.Stadsmarshall => "Stadsmarshalls",
        TeamKind.Leiding => "Leiding",
        TeamKind.Vakafdeling => "Vakafdelingen",
        TeamKind.Wijkbeheerder => "Wijkbeheerders",
        var other => WireCode.Of(other),
    };
}
