using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations.Figures;

/// <summary>
/// What areas work on, and what came in outside of it: what to propose for the next round. Exact, so for the hub's operators alone.
/// </summary>
public sealed record FocuspuntInventory
{
    /// <summary>The most entries of either list.</summary>
    public const int Most = 5_000;

    /// <summary>Creates an inventory.</summary>
    /// <exception cref="ContractViolationException">A week is none, or a list is too long.</exception>
    public FocuspuntInventory(
        string from, string to, ImmutableArray<FocuspuntFigure> focuspunten, ImmutableArray<OutsideFocuspunt> outside)
    {
        From = FigureWeeks.Check(from);
        To = FigureWeeks.Check(to);
        Focuspunten = Require.List(focuspunten, Most);
        Outside = Require.List(outside, Most);
    }

    /// <summary>The first week; as many weeks before it are what is compared with.</summary>
    public string From { get; }

    /// <summary>The last week.</summary>
    public string To { get; }

    /// <summary>The focuspunten that held at some time in these weeks, by area.</summary>
    public ImmutableArray<FocuspuntFigure> Focuspunten { get; }

    /// <summary>What touched none, what rises most first.</summary>
    public ImmutableArray<OutsideFocuspunt> Outside { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(FocuspuntInventory);
}
