using Hub.Contracts;
using Hub.Contracts.Operations.Figures;

namespace Hub.Router.Ledger.Figures;

/// <summary>What some lines of the trail add to the figures and to the account of partners.</summary>
internal sealed class FigureSums
{
    private readonly Dictionary<(FigureCell Cell, FigureMeasure Measure, string Detail), long> figures = [];
    private readonly Dictionary<(int Week, string Partner, string Municipality, string Area, FigureMeasure Measure), long> accounts = [];

    /// <summary>Rows for the figures: a cell, what, its detail, how many.</summary>
    public IEnumerable<object?[]> Figures => figures.Where(one => one.Value != 0).Select(one => (object?[])
    [
        one.Key.Cell.Week, one.Key.Cell.Municipality, one.Key.Cell.Area, one.Key.Cell.Theme, one.Key.Cell.Focuspunten, one.Key.Cell.Kind,
        one.Key.Cell.SourceKind, WireCode.Of(one.Key.Measure), one.Key.Detail, one.Value,
    ]);

    /// <summary>Rows for the account.</summary>
    public IEnumerable<object?[]> Accounts => accounts.Where(one => one.Value != 0).Select(one => (object?[])
    [
        one.Key.Week, one.Key.Partner, one.Key.Municipality, one.Key.Area, WireCode.Of(one.Key.Measure), one.Value,
    ]);

    /// <summary>Counts something that happened to a delivery.</summary>
    public void Add(FigureCell cell, FigureMeasure measure, string detail = "", long amount = 1)
        => figures[(cell, measure, detail)] = figures.GetValueOrDefault((cell, measure, detail)) + amount;

    /// <summary>Counts something that came in, for its partner as well.</summary>
    public void AddIntake(FigureCell cell, string partner, FigureMeasure measure, string detail = "", long amount = 1)
    {
        Add(cell, measure, detail, amount);
        var key = (cell.Week, partner, cell.Municipality, cell.Area, measure);
        accounts[key] = accounts.GetValueOrDefault(key) + amount;
    }
}
