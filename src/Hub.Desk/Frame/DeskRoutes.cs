namespace Hub.Desk.Frame;

/// <summary>The addresses of the desk. None holds anything about anyone: a delivery's id at most.</summary>
internal static class DeskRoutes
{
    /// <summary>What all begin with; itself the screen on which one signs in.</summary>
    public const string Root = "/desk";

    /// <summary>The list of a team.</summary>
    public const string Postvak = "/desk/postvak";

    /// <summary>Areas, teams and focuspunten; open to all.</summary>
    public const string WieIsWie = "/desk/wie-is-wie";

    /// <summary>The files that a browser loads.</summary>
    public const string Files = "/desk/bestanden";
}
