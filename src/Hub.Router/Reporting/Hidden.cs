using System.Runtime.InteropServices;

namespace Hub.Router.Reporting;

/// <summary>
/// A number that may leave the hub: the sum of numbers that were each made uncertain. Nothing else may stand in a report.
/// </summary>
/// <param name="Value">The sum.</param>
/// <param name="Parts">Of how many uncertain numbers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hidden(long Value, int Parts)
{
    private const int Step = 5;
    private const int Least = 10;

    /// <summary>How far it may be from what was, in nineteen of twenty cases.</summary>
    public int Margin => (int)Math.Ceiling(2 * Hiding.Spread * Math.Sqrt(Parts));

    /// <summary>Below this it says nothing: it could as well be nothing at all.</summary>
    public int Floor => (Math.Max(Least, Margin * 3 / 2) + Step - 1) / Step * Step;

    /// <summary>Whether it is too small to be shown.</summary>
    public bool IsSmall => Value < Floor;

    /// <summary>As it is shown, to the nearest five; null where it is too small.</summary>
    public long? Shown => IsSmall ? null : (Value + (Step / 2)) / Step * Step;

    /// <summary>
    /// Whether a later count differs from this one by more than what was added can explain, and by a tenth at least. Of two that are
    /// too small to show nothing is said.
    /// </summary>
    public bool IsChangedIn(Hidden later)
    {
        var apart = Math.Abs(later.Value - Value);
        return !(IsSmall && later.IsSmall) && apart >= new Hidden(0, Parts + later.Parts).Floor
            && apart * 10 >= Math.Max(Value, later.Value);
    }

    /// <summary>Adds two.</summary>
    public static Hidden operator +(Hidden one, Hidden other) => new(one.Value + other.Value, one.Parts + other.Parts);

    /// <summary>The share of a part in percent, to the nearest five; null where the whole is too small to say.</summary>
    public static int? Share(Hidden part, Hidden whole)
        => whole.Value < 3 * Math.Max(Least, whole.Margin) ? null
            : (int)Math.Clamp(Math.Round(100.0 * Math.Max(0, part.Value) / whole.Value / Step) * Step, 0, 100);

    /// <inheritdoc/>
    public override string ToString() => Shown is { } value ? $"{value}" : $"minder dan {Floor}";
}
