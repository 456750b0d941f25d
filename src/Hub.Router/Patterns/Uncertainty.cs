using System.Globalization;

namespace Hub.Router.Patterns;

/// <summary>
/// A whole number that makes a count uncertain before it tells anybody anything: the difference of two geometric ones (the discrete form of
/// Laplace), made from a keyed hash of what is counted. The same count always has the same number.
/// </summary>
internal static class Uncertainty
{
    /// <summary>The number.</summary>
    /// <param name="hash">The keyed hash, 32 hexadecimal digits or more.</param>
    /// <param name="epsilon">By how much one more changes the odds at most, as a logarithm.</param>
    public static long Of(ReadOnlySpan<char> hash, double epsilon) => Geometric(hash[..16], epsilon) - Geometric(hash[16..32], epsilon);

    // How often a coin that falls right with chance e^-epsilon falls right in a row.
    private static long Geometric(ReadOnlySpan<char> digits, double epsilon)
    {
        var chance = ((ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> 11) + 0.5) / (1UL << 53);
        return (long)Math.Floor(Math.Log(chance) / -epsilon);
    }
}
