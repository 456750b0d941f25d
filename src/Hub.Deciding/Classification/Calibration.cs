namespace Hub.Deciding.Classification;

/// <summary>
/// Turns scores into chances that hold for authors who were not learned from, and says how doubtful a signal is beside others. Learned by
/// leaving authors out; without anything learned, each score stands for itself.
/// </summary>
/// <param name="Kind">For collective, individual and both the factors of the six scores and a constant: 21 numbers.</param>
/// <param name="Acute">The same for danger: 7 numbers.</param>
/// <param name="SafeAtHome">The same for harm at home.</param>
/// <param name="Initiative">The same for a plan.</param>
/// <param name="Certain">From which chance on danger, harm at home and a plan are certain without a written rule.</param>
/// <param name="Doubt">
/// What a mistake would cost, for the most doubtful hundredth of signals, the two most doubtful hundredths and so on: falling.
/// </param>
/// <param name="Theme">How far scores of the theme can be believed, and below which chance of its group a theme is to be confirmed.</param>
internal sealed record Calibration(double[] Kind, double[] Acute, double[] SafeAtHome, double[] Initiative, double[] Certain,
    double[] Doubt, double[] Theme)
{
    /// <summary>The six scores and the constant.</summary>
    public const int Inputs = 7;

    private const int Collective = 0;
    private const int Individual = Inputs;
    private const int Both = 2 * Inputs;

    /// <summary>Each score for itself; nothing is certain by chance, and everything is equally doubtful.</summary>
    public static Calibration None { get; } = new(
        [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0], [0, 0, 0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0, 1, 0],
        [1, 1, 1], [], [1, 0]);

    /// <summary>The chances.</summary>
    public Chances Of(in Weighed scores)
    {
        Span<double> inputs = stackalloc double[Inputs];
        Fill(scores, inputs);
        var (collective, individual, both) = (
            Sum(Kind.AsSpan(Collective), inputs), Sum(Kind.AsSpan(Individual), inputs), Sum(Kind.AsSpan(Both), inputs));
        var highest = Math.Max(collective, Math.Max(individual, both));
        (collective, individual, both) = (Math.Exp(collective - highest), Math.Exp(individual - highest), Math.Exp(both - highest));
        var sum = collective + individual + both;
        return new Chances(
            collective / sum, individual / sum, both / sum, Chance(Sum(Acute, inputs)), Chance(Sum(SafeAtHome, inputs)),
            Chance(Sum(Initiative, inputs)));
    }

    /// <summary>
    /// The share of signals that are at least as doubtful: 0.01 for the most doubtful hundredth, 1 for what is less doubtful than all that
    /// is listed.
    /// </summary>
    public double ShareOf(double doubt)
    {
        for (var i = 0; i < Doubt.Length; i++)
        {
            if (doubt >= Doubt[i])
            {
                return (i + 1) / 100.0;
            }
        }
        return 1;
    }

    /// <summary>Gives the inputs in order.</summary>
    public static void Fill(in Weighed scores, Span<double> inputs)
    {
        inputs[0] = scores.Collective;
        inputs[1] = scores.Individual;
        inputs[2] = scores.Both;
        inputs[3] = scores.Acute;
        inputs[4] = scores.SafeAtHome;
        inputs[5] = scores.Initiative;
        inputs[6] = 1;
    }

    private static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static double Sum(ReadOnlySpan<double> factors, ReadOnlySpan<double> inputs)
    {
        double sum = 0;
        for (var i = 0; i < Inputs; i++)
        {
            sum += factors[i] * inputs[i];
        }
        return sum;
    }
}
