using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>
/// Which words are a name where a name is due: all that are not known to be something else, whatever they mean elsewhere.
/// </summary>
internal static class SlotNames
{
    private const int MostNames = 3;
    private const int MostParticles = 3;

    // Single nouns that these places hold without an article, and that are nobody.
    private static readonly WordList Things = new("slot-names.things");

    // Who reports by office, or for many.
    private static readonly WordList Offices = new("slot-names.offices");

    private static readonly WordList Determiners = new("slot-names.determiners");

    /// <summary>Whether the word is an office or a group that reports.</summary>
    public static bool IsOffice(TokenizedText text, ReadOnlySpan<char> word) => Offices.Contains(text, word);

    /// <summary>How many tokens a name has that begins here; 0 for none.</summary>
    public static int Length(TokenizedText text, int i)
    {
        if (!text.Is(i, TokenKind.Word))
        {
            return 0;
        }

        var name = i;
        while (text.Has(name, Particle) && name < i + MostParticles && text.Is(name + 1, TokenKind.Word))
        {
            name++;
        }

        if (name > i)
        {
            return ParticleName(text, i, name);
        }

        return IsName(text, i) ? Rest(text, i + 1) - i : 0;
    }

    // de Vries, van der veen; "de bewoners" and "de wijkagent" name nobody, "de bakker" does.
    private static int ParticleName(TokenizedText text, int i, int name)
    {
        var article = name == i + 1 && text.Word(i) is "de" or "het" or "'t";
        if (article && text.Word(i) is "het")
        {
            return 0;
        }

        if (text.IsCapital(name) && IsInverted(text, name + 1))
        {
            return name + 1 - i;
        }

        if (text.IsCapital(name))
        {
            return Offices.Contains(text, text.Word(name)) || Determiners.Contains(text, text.Word(name)) || (text.Has(name, Public)
                && !text.Has(name, MaybeName)) || (article && ((text.Has(name, Street) && text.Word(i - 1) is "van")
                || (text.Has(name, Capitalised) && !text.Has(name, MaybeName)))) ? 0 : Rest(text, name + 1) - i;
        }

        if (article || text.Word(i) is "op" or "in" or "aan" or "uit" or "voor" or "over" or "onder" or "bij" or "tot")
        {
            return article && text.Has(name, WordName | FirstName | Entry) && !text.Has(name, Public | Function | Capitalised)
                && !GoesOn(text, name + 1)
                ? name + 1 - i
                : 0;
        }

        return IsName(text, name) ? Rest(text, name + 1) - i : 0;
    }

    // de Vries, B.
    private static bool IsInverted(TokenizedText text, int i)
        => text.IsMark(i, ',') && text.Is(i + 1, TokenKind.Word) && text[i + 1].Length == 1 && text.IsCapital(i + 1)
            && text.IsMark(i + 2, '.');

    /// <summary>Whether one word is a name where a name is due.</summary>
    public static bool IsName(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (text[i].Length < 2 || text.Has(i, Greeting) || Offices.Contains(text, word))
        {
            return false;
        }

        // Common nouns have no capital inside a sentence: gemeld door Sloot, groet, Kan.
        if (text.IsCapital(i))
        {
            return !Determiners.Contains(text, word)
                && !(text[i].StartsSentence && text.Has(i, Public | Numeral) && !text.Has(i, WordName | FirstName))
                && (!text.Has(i, ShortTitle | LongTitle) || text.Has(i, WordName))
                && (!text.Has(i, Capitalised) || text.Has(i, FirstName | WordName)) && !Things.Contains(text, word);
        }

        if (text.Has(i, Numeral) || (text.Has(i, Public) && (!text.Has(i, MaybeName) || word.EndsWith("en") || word.EndsWith("s"))))
        {
            return false;
        }

        if (Things.Contains(text, word) || text.Has(i, ShortTitle | LongTitle) || (text.Has(i, Function) && !NameForms.IsOnlyName(text, i)))
        {
            return false;
        }

        var plural = text.Has(i, Word) && !text.Has(i, MaybeName) && word.Length > 4 && (word.EndsWith("en") || word.EndsWith("s"));
        return !plural && !(text.Has(i, Capitalised) && !text.Has(i, MaybeName)) && !text.Has(i, Role);
    }

    // jan de boer, wim berg: what goes on with the name.
    private static int Rest(TokenizedText text, int i)
    {
        for (var names = 1; names < MostNames; names++)
        {
            var name = i;
            while (text.Has(name, Particle) && name < i + MostParticles
                && text.Word(name) is not ("op" or "in" or "aan" or "voor" or "over" or "onder" or "uit" or "bij" or "tot"))
            {
                name++;
            }

            var article = name == i + 1 && text.Word(i) is "van" && text.Is(name, TokenKind.Word) && !text.IsCapital(name);
            if (names == 1 && name == i && ClosesAfterGiven(text, i))
            {
                return i + 1;
            }

            if (!text.Is(name, TokenKind.Word) || text[name].StartsSentence || article
                || text.Has(name, Function | PersonVerb | VerbLike | Public)
                || !(text.IsCapital(name) || text.Has(name, MaybeName) || !text.Has(name, Word)))
            {
                break;
            }

            i = name + 1;
        }

        return i;
    }

    // gemeld door jan kast. After a first name the word that ends the clause is the surname, whatever it means.
    private static bool ClosesAfterGiven(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && !text[i].Joined && !text[i].StartsSentence && !text.Has(i, Function)
            && (text.Has(i - 1, FirstName) || !text.Has(i - 1, Word))
            && (i + 1 >= text.Count || text[i + 1].Kind is TokenKind.Break || text.IsMark(i + 1, '.') || text.IsMark(i + 1, ',')
                || text.IsMark(i + 1, '!') || text.IsMark(i + 1, ')'));

    /// <summary>The first of the particles before a surname.</summary>
    public static int WithParticles(TokenizedText text, int i)
    {
        while (i > 1 && text.Has(i - 1, Particle) && text.Word(i - 1) is "de" or "der" or "den" or "te" or "ter" or "ten" or "van")
        {
            i--;
        }

        return i;
    }

    private static bool GoesOn(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && !text[i].StartsSentence && text.Has(i, Word) && !text.Has(i, Function | VerbLike | PersonVerb);
}
