using Hub.Contracts.Signals;

namespace Hub.Deciding.Learning;

/// <summary>
/// How well a theme fits a kind before anything is learned: a broken lamp is no person's matter, a debt seldom a public one.
/// </summary>
internal static class KindThemes
{
    /// <summary>The prior weight.</summary>
    public static double Fit(SignalKind kind, Theme theme) => (kind, IsPublic(theme), IsPersonal(theme)) switch
    {
        (SignalKind.Individual, true, _) => -3.5,
        (SignalKind.Both, true, _) => -2.5,
        (SignalKind.Collective, _, true) => -3,
        (SignalKind.Collective, false, _) => -1.2,
        _ => 0,
    };

    private static bool IsPublic(Theme theme) => theme is Theme.OpenbareRuimte or Theme.Afval or Theme.Groen or Theme.VerkeerParkeren
        or Theme.OverlastGroep or Theme.VerloederingLeefbaarheid or Theme.VeiligheidGevoel or Theme.Initiatief or Theme.Overig;

    private static bool IsPersonal(Theme theme) => theme is Theme.OverlastHuishouden or Theme.GgzOnbegrepenGedrag
        or Theme.VervuilingVerzamelen or Theme.HuiselijkGeweldKindermishandeling;
}
