namespace Hub.Desk.Frame;

/// <summary>The addresses of the desk. None holds anything about anyone: a delivery's id at most.</summary>
internal static class DeskRoutes
{
    /// <summary>What all begin with; itself the screen on which one signs in.</summary>
    public const string Root = "/desk";

    /// <summary>The list of a team.</summary>
    public const string Postvak = "/desk/postvak";

    /// <summary>What waits, came back or is late in the areas that a team coordinates.</summary>
    public const string Gebieden = "/desk/gebieden";

    /// <summary>The cases of other teams in which one reads along.</summary>
    public const string Meelezen = "/desk/meelezen";

    /// <summary>Who is a member of a team, and who asks to be.</summary>
    public const string Leden = "/desk/leden";

    /// <summary>The screen on which a device asks to be a member.</summary>
    public const string Toelating = "/desk/toelating";

    /// <summary>How the areas of a team stand.</summary>
    public const string Wijk = "/desk/wijk";

    /// <summary>The agenda of the next meeting about an area.</summary>
    public const string WijkAgenda = "/desk/wijk/agenda";

    /// <summary>The report of the municipality: its period chosen, and itself.</summary>
    public const string Rapport = "/desk/rapport";

    /// <summary>The form for who has no system of their own; with a receipt behind it, what became of that.</summary>
    public const string Invoeren = "/desk/invoeren";

    /// <summary>Areas, teams and focuspunten; open to all.</summary>
    public const string WieIsWie = "/desk/wie-is-wie";

    /// <summary>How the hub stands, for operators.</summary>
    public const string Bord = "/desk/bord";

    /// <summary>The screen on which an operator signs in.</summary>
    public const string BordAanmelden = "/desk/bord/aanmelden";

    /// <summary>Signals: found by their reference or number, and the newest.</summary>
    public const string BordSignalen = "/desk/bord/signalen";

    /// <summary>What could not be processed, by cause.</summary>
    public const string BordGeparkeerd = "/desk/bord/geparkeerd";

    /// <summary>What people decided by hand of what the hub had decided.</summary>
    public const string BordVerbeterd = "/desk/bord/verbeterd";

    /// <summary>
    /// Where signing in at a municipality's identity provider begins; a number follows, that of the provider in the settings.
    /// </summary>
    public const string Gemeente = "/desk/aanmelden/gemeente";

    /// <summary>Where that provider sends people back to; a number follows.</summary>
    public const string Terug = "/desk/aanmelden/terug";

    /// <summary>Why signing in there did not go.</summary>
    public const string Mislukt = "/desk/aanmelden/mislukt";

    /// <summary>The files that a browser loads.</summary>
    public const string Files = "/desk/bestanden";

    /// <summary>What became of something that was entered.</summary>
    public static string Receipt(Guid receipt) => $"{Invoeren}/{receipt:D}";
}
