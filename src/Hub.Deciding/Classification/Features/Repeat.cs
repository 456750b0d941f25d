namespace Hub.Deciding.Classification.Features;

/// <summary>How a feature counts that stands in several sentences: more, but no more than twice.</summary>
internal static class Repeat
{
    private const float Most = 2;
    private const float Again = 0.5f;

    /// <summary>The value of what stands so many times.</summary>
    public static float Of(int times) => times == 0 ? 0 : Math.Min(Most, 1 + (Again * (times - 1)));

    /// <summary>The value after one more sentence.</summary>
    public static float Add(float before, float weight) => before == 0 ? weight : Math.Min(Most, before + (Again * weight));
}
