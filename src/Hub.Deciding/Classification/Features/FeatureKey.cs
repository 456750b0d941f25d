namespace Hub.Deciding.Classification.Features;

/// <summary>Turns a feature's name into a 64-bit key, without building the name.</summary>
internal static class FeatureKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of a feature of one or two parts.</summary>
    public static ulong Of(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = (Offset ^ (ulong)family) * Prime;
        foreach (var c in first)
        {
            hash = (hash ^ c) * Prime;
        }
        if (!second.IsEmpty)
        {
            hash = (hash ^ ' ') * Prime;
            foreach (var c in second)
            {
                hash = (hash ^ c) * Prime;
            }
        }
        return hash ^ (hash >> 29);
    }

    /// <summary>The written name, as the weights file has it.</summary>
    public static string Name(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
        => second.IsEmpty ? $"{Prefix(family)}:{first}" : $"{Prefix(family)}:{first} {second}";

    /// <summary>What stands after the family in a written name.</summary>
    public static string Rest(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The key of a written name; null where the name has no known family.</summary>
    public static ulong? Parse(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return null;
        }
        var family = Family(name.AsSpan(0, colon));
        return family == FeatureFamily.Unknown ? null : Of(family, name.AsSpan(colon + 1));
    }

    private static string Prefix(FeatureFamily family) => family switch
    {
        FeatureFamily.Lexicon => "lexicon",
        FeatureFamily.DeniedLexicon => "ontkend",
        FeatureFamily.Mention => "persoon",
        FeatureFamily.Shape => "vorm",
        FeatureFamily.Field => "veld",
        FeatureFamily.Word => "woord",
        FeatureFamily.Stem => "stam",
        FeatureFamily.Pair => "paar",
        FeatureFamily.Pool => "zinnen",
        FeatureFamily.Joint => "samen",
        FeatureFamily.Rule => "regel",
        FeatureFamily.Skip => "sprong",
        FeatureFamily.Part => "deel",
        _ => throw new InvalidOperationException($"{family} has no name."),
    };

    private static FeatureFamily Family(ReadOnlySpan<char> prefix)
    {
        for (var family = FeatureFamily.Lexicon; family <= FeatureFamily.Part; family++)
        {
            if (prefix.SequenceEqual(Prefix(family)))
            {
                return family;
            }
        }
        return FeatureFamily.Unknown;
    }
}
