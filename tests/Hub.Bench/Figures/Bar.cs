using System.Globalization;

namespace Hub.Bench.Figures;

/// <summary>How good a figure must be, and how good it should become.</summary>
/// <param name="Now">The bar.</param>
/// <param name="Aim">The aim.</param>
/// <param name="HigherIsBetter">Which way is good.</param>
internal sealed record Bar(double Now, double Aim, bool HigherIsBetter)
{
    /// <summary>At least so much.</summary>
    public static Bar AtLeast(double now, double aim) => new(now, aim, true);

    /// <summary>At most so much.</summary>
    public static Bar AtMost(double now, double aim) => new(now, aim, false);

    /// <summary>Whether the bar is reached.</summary>
    public bool Reached(double value) => HigherIsBetter ? value >= Now : value <= Now;

    /// <summary>In words.</summary>
    public string Verdict(double value)
    {
        var bar = Now.ToString(CultureInfo.InvariantCulture);
        var sign = HigherIsBetter ? ">=" : "<=";
        return (HigherIsBetter ? value >= Aim : value <= Aim) ? $"aim reached (bar {sign} {bar})"
            : Reached(value) ? $"bar reached ({sign} {bar})"
            : string.Create(CultureInfo.InvariantCulture, $"{(HigherIsBetter ? value / Now : Now / value):0.00} of the bar ({sign} {bar})");
    }
}
