namespace Hub.Contracts.Signals;

/// <summary>Which of the two networks a kind of team stands in.</summary>
public static class TeamSides
{
    /// <summary>Whether everybody there may read what it gets, so that it never gets anything about a person.</summary>
    public static bool IsCollective(this TeamKind kind)
        => kind is TeamKind.Wijkteam or TeamKind.Wijkregisseur or TeamKind.Stadsmarshall or TeamKind.Vakafdeling or TeamKind.Wijkbeheerder;
}
