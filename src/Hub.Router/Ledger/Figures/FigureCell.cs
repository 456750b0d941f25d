using Hub.Contracts.Text;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Figures;

/// <summary>What a figure is about: a week, and codes of what the hub saw; empty where it saw none. No id, no moment, no person.</summary>
/// <param name="Week">The week, as <see cref="DutchWeek"/> writes it.</param>
/// <param name="Municipality">Whose; empty where a message could not be read.</param>
/// <param name="Area">The area of the place.</param>
/// <param name="Theme">The theme.</param>
/// <param name="Focuspunten">Every focuspunt that it touched, by code, with commas between.</param>
/// <param name="Kind">Collective, individual or both.</param>
/// <param name="SourceKind">The kind of source.</param>
internal readonly record struct FigureCell(
    int Week, string Municipality, string Area, string Theme, string Focuspunten, string Kind, string SourceKind)
{
    /// <summary>The cell of a signal that was decided.</summary>
    public static FigureCell Of(int week, SignalRow row)
        => new(week, row.Municipality, row.Area ?? "", row.Theme ?? "", row.Focuspunten ?? "", row.Kind ?? "", row.SourceKind);

    /// <summary>The cell of what was not decided: only whose it is, and from what kind of source.</summary>
    public static FigureCell Undecided(int week, string? municipality, string? sourceKind)
        => new(week, municipality ?? "", "", "", "", "", sourceKind ?? "");
}
