namespace Hub.Deciding.Classification.Features;

/// <summary>How a word begins and ends: its first and last three to six letters. A word of three letters has none.</summary>
internal static class WordParts
{
    /// <summary>The most parts that a word has.</summary>
    public const int Most = 8;

    private const int Shortest = 3;
    private const int Longest = 6;
    private const string Begins = "^";
    private const string Ends = "$";

    /// <summary>Gives the keys of a word's parts; returns how many.</summary>
    public static int Keys(ReadOnlySpan<char> word, Span<ulong> keys)
    {
        var count = 0;
        for (var n = Shortest; n <= Longest && n < word.Length; n++)
        {
            keys[count++] = FeatureKey.Of(FeatureFamily.Part, Begins, word[..n]);
            keys[count++] = FeatureKey.Of(FeatureFamily.Part, Ends, word[^n..]);
        }
        return count;
    }

    /// <summary>The names of a word's parts, in the order of <see cref="Keys"/>.</summary>
    public static IEnumerable<string> Names(string word)
    {
        for (var n = Shortest; n <= Longest && n < word.Length; n++)
        {
            yield return FeatureKey.Name(FeatureFamily.Part, Begins, word.AsSpan(0, n));
            yield return FeatureKey.Name(FeatureFamily.Part, Ends, word.AsSpan(word.Length - n));
        }
    }
}
