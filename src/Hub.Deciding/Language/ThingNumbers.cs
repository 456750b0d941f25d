using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>
/// Numbers that a thing of public space bears, with or without a word for number between: lichtmast 204, container nr. 45.
/// </summary>
internal static class ThingNumbers
{
    private const int MostLinks = 4;

    private static readonly WordList Things = new("thing-numbers.things");

    /// <summary>Whether the number is the number of such a thing, or of one more of them (lantaarnpaal 33 en 34).</summary>
    public static bool IsOne(TokenizedText text, int index)
    {
        for (var (at, links) = (index, 0); links < MostLinks && !text[at].StartsSentence; links++)
        {
            var before = at - 1;
            if (text.Is(before - 1, TokenKind.Number) && (text.IsMark(before, ',') || text.IsMark(before, '/')
                || (text.Is(before, TokenKind.Word) && text.Word(before) is "en" or "of")))
            {
                at = before - 1;
                continue;
            }

            before = BeforeNumberWord(text, before);
            return text.Is(before, TokenKind.Word) && IsThing(text, text.Word(before)) && !StreetNames.IsStreetWord(text, before - 1);
        }

        return false;
    }

    // lichtmast nr. 12, container met nummer: 45; a word that begins a sentence belongs to nothing before it.
    private static int BeforeNumberWord(TokenizedText text, int i)
    {
        var word = text.IsMark(i, '.') || text.IsMark(i, ':') ? i - 1 : i;
        if (!text.Is(word, TokenKind.Word) || text.Word(word) is not ("nr" or "nrs" or "nummer" or "nummers" or "no"))
        {
            return i;
        }

        return text[word].StartsSentence ? -1 : text.Is(word - 1, TokenKind.Word) && text.Word(word - 1) is "met" ? word - 2 : word - 1;
    }

    // container, containers, containernummer
    private static bool IsThing(TokenizedText text, ReadOnlySpan<char> word)
        => Things.Contains(text, word) || (word.EndsWith("nummer") && Things.Contains(text, word[..^6])) || (word.EndsWith("s")
            && Things.Contains(text, word[..^1])) || (word.EndsWith("en") && Things.Contains(text, word[..^2]));
}
