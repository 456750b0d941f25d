using Hub.Contracts.Signals;

namespace Hub.Deciding.Classification.Features;

/// <summary>How much a sentence counts for the theme: in a person's case the sentences about the person, else all alike.</summary>
internal static class ThemeWeight
{
    private const float Least = 0.25f;

    /// <summary>The weight of a sentence with a person score, in a signal of a kind.</summary>
    public static float Of(SignalKind kind, float personScore)
        => kind == SignalKind.Collective ? 1 : Least + ((1 - Least) / (1 + MathF.Exp(-personScore)));
}
