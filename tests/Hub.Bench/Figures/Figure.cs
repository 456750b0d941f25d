using System.Globalization;

namespace Hub.Bench.Figures;

/// <summary>One measured line: name, value, unit, the reference it was measured beside, and the ratio to it.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Reference">The reference's own value in the same run; null where there is none.</param>
/// <param name="Bar">The bar; null for a figure that only informs.</param>
internal sealed record Figure(string Name, double Value, string Unit, double? Reference = null, Bar? Bar = null)
{
    /// <summary>Value divided by reference.</summary>
    public double? Ratio => Reference is > 0 ? Value / Reference : null;

    /// <summary>What the bar is about: the ratio where there is a reference, else the value.</summary>
    public double Judged => Ratio ?? Value;

    /// <summary>The line.</summary>
    public string Line()
        => string.Join(
            "  ",
            Name.PadRight(34),
            Number(Value).PadLeft(11),
            Unit.PadRight(10),
            (Reference is { } reference ? Number(reference) : "-").PadLeft(11),
            (Ratio is { } ratio ? Number(ratio) : "-").PadLeft(8),
            Bar?.Verdict(Judged) ?? "");

    private static string Number(double value)
        => value.ToString(Math.Abs(value) >= 1000 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.000", CultureInfo.InvariantCulture);
}
