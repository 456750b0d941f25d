using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Learning;

/// <summary>
/// Keeps names out of the vocabulary: a word that stands with a capital within a sentence more than once in five times may be one.
/// </summary>
internal sealed class NameGuard
{
    private readonly Dictionary<string, (int Capital, int Plain)> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of a text.</summary>
    public void Count(NormalText text)
    {
        foreach (ref readonly var token in text.Tokens)
        {
            if (token.Has(TokenTraits.SentenceStart | TokenTraits.AllCapitals | TokenTraits.Address))
            {
                continue;
            }
            var word = text.Word(token).ToString();
            var (capital, plain) = counts.GetValueOrDefault(word);
            counts[word] = token.Has(TokenTraits.Capital) ? (capital + 1, plain) : (capital, plain + 1);
        }
    }

    /// <summary>Whether each word of the feature is an ordinary word.</summary>
    public bool IsOrdinary(string feature)
        => FeatureKey.Rest(feature).Split(' ')
            .All(word => counts.TryGetValue(word, out var count) && count.Plain > 0 && count.Capital * 4 <= count.Plain);

    /// <summary>The parts that are of ordinary words for the most part, all words with them taken together.</summary>
    public HashSet<string> OrdinaryParts()
    {
        var parts = new Dictionary<string, (int Capital, int Plain)>(StringComparer.Ordinal);
        foreach (var (word, count) in counts)
        {
            foreach (var part in WordParts.Names(word))
            {
                var (capital, plain) = parts.GetValueOrDefault(part);
                parts[part] = (capital + count.Capital, plain + count.Plain);
            }
        }
        return [.. parts.Where(one => one.Value.Capital * 4 <= one.Value.Plain).Select(one => one.Key)];
    }

    /// <summary>Whether the beginning of a word is that of ordinary words only.</summary>
    public bool IsOrdinaryStem(string feature)
    {
        var stem = FeatureKey.Rest(feature);
        var (capital, plain) = (0, 0);
        foreach (var (word, count) in counts)
        {
            if (word.StartsWith(stem, StringComparison.Ordinal))
            {
                (capital, plain) = (capital + count.Capital, plain + count.Plain);
            }
        }
        return plain > 0 && capital * 4 <= plain;
    }
}
