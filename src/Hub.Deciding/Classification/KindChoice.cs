using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Classification;

/// <summary>Chooses the kind from the chances of the three, so that a person's case at a collective team is the dearest mistake.</summary>
/// <param name="Kind">The likeliest kind under those costs.</param>
/// <param name="Uncertain">Whether people must look before anything goes to a collective team.</param>
/// <param name="Risk">The chance that a collective delivery would be about a person.</param>
internal readonly record struct KindChoice(SignalKind Kind, bool Uncertain, double Risk)
{
    private const double HalfBoth = 0.5;

    /// <summary>Individual, because a written rule says so.</summary>
    public static KindChoice ByRule { get; } = new(SignalKind.Individual, false, 0);

    /// <summary>Chooses.</summary>
    public static KindChoice Of(ReadOnlySpan<float> total, Thresholds thresholds)
    {
        Span<double> chances = stackalloc double[3];
        Softmax(total.Slice(FeatureColumns.Kind, 3), chances);
        var (collective, individual, both) = (chances[0], chances[1], chances[2]);
        if (collective >= both && collective >= thresholds.CollectiveOverIndividual * individual)
        {
            var risk = individual + (HalfBoth * both);
            return new KindChoice(SignalKind.Collective, risk > 1 - thresholds.Collective, risk);
        }
        return both > collective && both >= thresholds.BothOverIndividual * individual
            ? new KindChoice(SignalKind.Both, individual > 1 - thresholds.Both, individual)
            : new KindChoice(SignalKind.Individual, false, 0);
    }

    /// <summary>Turns scores into chances.</summary>
    public static void Softmax(ReadOnlySpan<float> scores, Span<double> chances)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }
        double sum = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            chances[i] = Math.Exp(scores[i] - highest);
            sum += chances[i];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            chances[i] /= sum;
        }
    }
}
