using static Hub.Router.Language.WordClass;

namespace Hub.Router.Language;

/// <summary>Finds names of streets in a text: capitalised words and particles that end in a street's form.</summary>
internal static class StreetNames
{
    private const int MostWords = 5;
    private const int ShortestStreet = 5;

    /// <summary>The token after a street name that begins here, or the index itself.</summary>
    public static int End(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word) || !text.IsCapital(i) || text.Has(i, Role | ShortTitle | LongTitle))
        {
            return i;
        }

        for (var j = i; j < i + MostWords && text.Is(j, TokenKind.Word) && (j == i || !text[j].StartsSentence); j++)
        {
            if (!text.IsCapital(j) && !text.Has(j, Particle) && text.Word(j) is not ("straat" or "laan" or "weg" or "plein"))
            {
                return i;
            }

            if (text[j].Length >= ShortestStreet && (text.Has(j, Street) || (text.Has(j, MaybeStreet) && InContext(text, i, j))) && !text.Has(i - 1, ShortTitle))
            {
                return j + 1;
            }
        }

        return i;
    }

    /// <summary>Whether a token is a capitalised word with the form of a street, or a small word that is certainly one.</summary>
    public static bool IsStreetWord(TokenizedText text, int index)
        => text.Is(index, TokenKind.Word) && text[index].Length >= ShortestStreet && text.Has(index, text[index].HasCapital ? Street | MaybeStreet : Street);

    // in de X, langs X, hoek X, X 12
    private static bool InContext(TokenizedText text, int first, int last)
    {
        var before = first - 1;
        var article = text.Is(before, TokenKind.Word) && text.Word(before) is "de" or "het" or "'t" or "t";
        before -= article ? 1 : 0;
        if (text.Is(last + 1, TokenKind.Number) && !text[last + 1].Joined)
        {
            return true;
        }

        return text.Is(before, TokenKind.Word) && (text.Word(before) is "in" or "langs" or "rond" or "richting" or "hoek" or "complex" or "flat"
            || (article && text.Word(before) is "aan" or "op" or "van" or "door" or "bij" or "naar" or "over" or "tegenover"));
    }
}
