using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Persons of history whom streets are named after: Willem Dreeslaan, Jacob Marisplein, Anne Frankstraat.</summary>
internal static class Namesakes
{
    private static readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> ByFirst =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token after a street that is named after one of them and begins here, or the index itself.</summary>
    public static int StreetEnd(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word) || !ByFirst.TryGetValue(text.Word(i), out var candidates))
        {
            return i;
        }

        var longest = i;
        foreach (var name in candidates)
        {
            var end = Fits(text, i, name);
            longest = Math.Max(longest, end);
        }

        return longest;
    }

    // The last word of the name begins the last word of the street; what follows it there is a street's ending.
    private static int Fits(TokenizedText text, int i, string[] name)
    {
        var last = i + name.Length - 1;
        for (var at = i; at < last; at++)
        {
            if (at >= text.Count || !text.Word(at).SequenceEqual(name[at - i]))
            {
                return i;
            }
        }

        return text.Is(last, TokenKind.Word) && text.Word(last).StartsWith(name[^1])
            && StreetForms.IsEnding(text.Word(last)[name[^1].Length..])
            ? last + 1
            : i;
    }

    private static Dictionary<string, List<string[]>> Read()
    {
        var all = new Dictionary<string, List<string[]>>(StringComparer.Ordinal);
        foreach (var line in WordSet.Lines("namesakes.txt"))
        {
            var text = Tokenizer.Read(line);
            var words = Enumerable.Range(0, text.Count).Select(i => text.Word(i).ToString()).ToArray();
            if (words.Length > 1)
            {
                (all.TryGetValue(words[0], out var list) ? list : all[words[0]] = []).Add(words);
            }
        }

        return all;
    }
}
