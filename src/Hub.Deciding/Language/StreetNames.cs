using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>Finds names of streets in a running text. A surname may have the form of a street, so where it stands decides.</summary>
internal static class StreetNames
{
    private const int ShortestStreet = 5;
    private const int FarthestVerb = 5;
    private static readonly WordList Places = new("street-names.places");
    private static readonly WordList Around = new("street-names.around");
    private static readonly WordList Telling = new("street-names.telling");

    private static readonly WordList HumanVerbs = new("street-names.human-verbs");

    /// <summary>The token after a street name that begins here, or the index itself.</summary>
    public static int End(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word) || !text.IsCapital(i) || text[i].Shape == TokenShape.Mixed)
        {
            return i;
        }

        if (Several(text, i) is var several && several > i)
        {
            return several;
        }

        return !text.Has(i, Role | ShortTitle | LongTitle) && text[i].Length >= ShortestStreet && text.Has(i, Street | MaybeStreet)
            && Fits(text, i)
            ? i + 1
            : i;
    }

    /// <summary>The token after a street of two words or more that begins here and is certain as a whole, or the index itself.</summary>
    public static int Several(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word) || !text.IsCapital(i) || !text.Is(i + 1, TokenKind.Word) && !text.IsMark(i + 1, '.')
            || text.Has(i - 1, ShortTitle) || FollowsName(text, i))
        {
            return i;
        }

        var end = Namesakes.StreetEnd(text, i);
        end = Math.Max(end, StreetShape.Honoured(text, i));
        end = Math.Max(end, StreetShape.Opened(text, i));
        end = IsAfterArticle(text, i) ? Math.Max(end, Math.Max(StreetShape.Named(text, i), StreetShape.Plain(text, i))) : end;
        return end > i + 1 && !IsTold(text, end) ? end : i;
    }

    /// <summary>Whether a token is a capitalised word with the form of a street, or a small word that is certainly one.</summary>
    public static bool IsStreetWord(TokenizedText text, int index)
        => text.Is(index, TokenKind.Word) && text[index].Length >= ShortestStreet
            && text.Has(index, text[index].HasCapital ? Street | MaybeStreet : Street);

    // One word: what ends as no surname does needs no more than that no name stands before it and no person's act after it.
    private static bool Fits(TokenizedText text, int i)
    {
        if (FollowsName(text, i) || IsTold(text, i + 1))
        {
            return false;
        }

        if (StreetForms.IsStrong(text, text.Word(i)))
        {
            return true;
        }

        return text.Has(i, Street)
            ? InContext(text, i)
                || (text[i].StartsSentence && !text.IsMark(i + 1, ',') && text.Is(i + 1, TokenKind.Word)
                    && text.Word(i + 1) is not ("van" or "uit" or "en"))
                || FollowsStreet(text, i)
            : InContext(text, i);
    }

    // Sandra Oosterstraat, R. Zuidweg, Zelno Molenweg
    private static bool FollowsName(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word)
            ? !text[i].StartsSentence && (text.Has(i - 1, FirstName) && (text.IsCapital(i - 1) || NameForms.IsOnlyName(text, i - 1))
                || (text.IsCapital(i - 1) && !text.Has(i - 1, Function | Public | Capitalised | Street)
                    && (text.Has(i - 1, MaybeName) || !text.Has(i - 1, Word))))
            : text.IsMark(i - 1, '.') && text.Has(i - 2, Initial) && text.IsCapital(i - 2);

    /// <summary>Whether a verb of telling stands here (belt, heeft gebeld), so that who stands before it is a person.</summary>
    public static bool IsTold(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word) || text[i].StartsSentence || !HumanVerbs.Contains(text, text.Word(i)))
        {
            return false;
        }

        if (text.Word(i) is not ("heeft" or "had" or "wil" or "wilde"))
        {
            return true;
        }

        for (var at = i + 1; at < i + FarthestVerb && at < text.Count && !text[at].StartsSentence; at++)
        {
            if (text[at].Kind == TokenKind.Word && Telling.Contains(text, text.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterArticle(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word) && text.Word(i - 1) is "de" or "het" or "'t" or "t" or "den";

    private static bool FollowsStreet(TokenizedText text, int i)
        => (text.IsMark(i - 1, ',') || text.IsMark(i - 1, '/') || text.IsMark(i - 1, '-')
            || (text.Is(i - 1, TokenKind.Word) && text.Word(i - 1) is "en"))
            && text.Has(i - 2, Street) && text.IsCapital(i - 2);

    // in de X, langs X, hoek X, X 12
    private static bool InContext(TokenizedText text, int i)
    {
        if (text.Is(i + 1, TokenKind.Number) && !text[i + 1].Joined)
        {
            return true;
        }

        var article = IsAfterArticle(text, i);
        var before = article ? i - 2 : i - 1;
        if (!text.Is(before, TokenKind.Word))
        {
            return article && text.Has(i, Street);
        }

        var word = text.Word(before);
        return Places.Contains(text, word) || (!article && text.Has(before, Public) && !text.Has(before, Role | ShortTitle | LongTitle))
            || (article
                && (text.Has(i, Street)
                    ? !(word is "van" && text.Has(i, MaybeName))
                    : Around.Contains(text, word) && word is not ("van" or "door") && !text.Has(i, WordName | FirstName)));
    }
}
