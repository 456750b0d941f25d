using Hub.Router.Patterns;

namespace Hub.Router.Reporting;

/// <summary>
/// Makes a count uncertain before it leaves the hub: adds a whole number that depends on a secret key and on what the count is called,
/// and on nothing else.
/// The same count has the same number in every report, so asking again averages nothing out.
/// </summary>
/// <remarks>
/// The number is the difference of two geometric ones (the discrete form of Laplace). Whoever knows every signal but one sees odds of at
/// most e^0.25 from each
/// count that this one signal is in, whatever was added, subtracted or asked before. Sums of such counts tell no more than the counts.
/// </remarks>
/// <param name="keyed">A keyed hash of a name, as 64 hexadecimal digits.</param>
internal sealed class Hiding(Func<string, string> keyed)
{
    /// <summary>What one count tells at most, as the logarithm of the odds.</summary>
    public const double Epsilon = 0.25;

    /// <summary>The standard deviation of what is added.</summary>
    public static readonly double Spread = Math.Sqrt(2 * Math.Exp(-Epsilon)) / (1 - Math.Exp(-Epsilon));

    /// <summary>A count that may leave the hub.</summary>
    /// <param name="name">What it is a count of. One name is one count, for ever: a count that may still change has no name yet.</param>
    /// <param name="count">How often it was.</param>
    public Hidden Of(string name, long count) => new(count + Noise(name), 1);

    private long Noise(string name) => Uncertainty.Of(keyed(name), Epsilon);
}
