namespace Hub.Deciding.Language.Words;

/// <summary>Splits Dutch compounds in known words.</summary>
internal static class Compounds
{
    private const int ShortestFirst = 3;
    private const int ShortestLast = 4;

    /// <summary>Whether the word is so many known parts at most, with linking s, e or en between.</summary>
    public static bool Splits(Dawg known, ReadOnlySpan<char> word, int parts)
    {
        var node = 0;
        for (var end = 1; end <= word.Length - ShortestLast; end++)
        {
            if (!known.Step(ref node, word[end - 1], out var final))
            {
                return false;
            }

            if (final && end >= ShortestFirst && Rest(known, word[end..], parts))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Rest(Dawg known, ReadOnlySpan<char> rest, int parts)
    {
        rest = rest[0] == '-' ? rest[1..] : rest;
        if (Ends(known, rest, parts))
        {
            return true;
        }

        var link = rest.StartsWith("en") ? 2 : rest.Length > 0 && rest[0] is 's' or 'e' ? 1 : 0;
        return link > 0 && Ends(known, rest[link..], parts);
    }

    private static bool Ends(Dawg known, ReadOnlySpan<char> rest, int parts)
        => rest.Length >= ShortestLast
            && (known.Contains(rest) || (parts > 2 && rest.Length >= ShortestFirst + ShortestLast && Splits(known, rest, parts - 1)));
}
