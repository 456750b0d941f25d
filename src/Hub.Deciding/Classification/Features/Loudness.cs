namespace Hub.Deciding.Classification.Features;

/// <summary>
/// How loud one piece of evidence for danger, harm at home or a plan is: the longer a text, the more of its words speak for a flag by
/// accident, so that each counts less (decision 123). The kind is told by which sentences there are, and knows no loudness.
/// </summary>
internal static class Loudness
{
    private const float Usual = 40;
    private const int Least = 16;

    /// <summary>The loudness in a text of so many words: 1 for a usual one, falling with the root of its length.</summary>
    public static float Of(int words) => MathF.Sqrt(Usual / Math.Max(Least, words));
}
