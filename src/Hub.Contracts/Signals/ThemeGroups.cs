namespace Hub.Contracts.Signals;

/// <summary>The six groups above the twenty themes.</summary>
public static class ThemeGroups
{
    /// <summary>The group that a theme is of; <see cref="ThemeGroup.Unknown"/> for <see cref="Theme.Unknown"/> only.</summary>
    public static ThemeGroup Of(Theme theme) => theme switch
    {
        Theme.OpenbareRuimte or Theme.Afval or Theme.Groen or Theme.VerkeerParkeren
            or Theme.VerloederingLeefbaarheid => ThemeGroup.Leefomgeving,
        Theme.OverlastGroep or Theme.DrugsCriminaliteit or Theme.VeiligheidGevoel => ThemeGroup.Veiligheid,
        Theme.OverlastHuishouden or Theme.VervuilingVerzamelen or Theme.WoonfraudeOndermijning => ThemeGroup.Wonen,
        Theme.Eenzaamheid or Theme.GgzOnbegrepenGedrag or Theme.ZorgOndersteuning or Theme.Dakloosheid
            or Theme.SchuldenHuurachterstand => ThemeGroup.Zorg,
        Theme.HuiselijkGeweldKindermishandeling or Theme.JeugdOpvoeding => ThemeGroup.JeugdGezin,
        Theme.Initiatief or Theme.Overig => ThemeGroup.Samen,
        _ => ThemeGroup.Unknown,
    };
}
