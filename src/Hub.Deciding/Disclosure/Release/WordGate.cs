using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>Whether one word is known as harmless where it stands. Whatever no rule here lets through is withheld.</summary>
internal sealed class WordGate(DutchWords words)
{
    private const int ShortestThing = 4;
    private const int PluralThing = 6;
    private static readonly WordList Articles = new("word-gate.articles");
    private static readonly WordList PlaceBefore = new("word-gate.place-before");
    private static readonly WordList PlaceArticles = new("word-gate.place-articles");
    private static readonly WordList PlaceWords = new("word-gate.place-words");
    private static readonly WordList NamedAfter = new("word-gate.named-after");

    private static readonly WordList HumanVerbs = new("word-gate.human-verbs");

    /// <summary>Whether the word may stand in what a collective team reads.</summary>
    public bool IsHarmless(TokenizedText text, int i)
    {
        if (text[i].Length == 1)
        {
            return LetterGate.IsHarmless(text, i);
        }

        if (text[i].Shape == TokenShape.Mixed)
        {
            return text.Has(i, Capitalised | Function | Public);
        }

        if (text.IsCaseless)
        {
            return IsHarmlessSmall(text, i)
                && (!text.Has(i, MaybeName) || text.Has(i, Function | Public | Everyday) || StreetForms.IsCertainSmall(text, text.Word(i))
                    || Before(text, i, Articles) || IsPlace(text, i));
        }

        return text[i].Shape switch
        {
            TokenShape.Lower => IsHarmlessSmall(text, i),
            TokenShape.Upper
                => text.Has(i, Capitalised | Function | Public)
                    || (text.Has(i, Word) && !text.Has(i, MaybeName) && (text[i].Length >= 3 || text.Has(i, Desk)))
                    || StreetNames.End(text, i) == i + 1 || SlashCodes.IsOne(text, i),
            _ when text[i].StartsSentence || Opens(text, i) => IsHarmlessStart(text, i),
            _ => IsHarmlessInside(text, i),
        };
    }

    private bool IsHarmlessSmall(TokenizedText text, int i)
    {
        if (NameForms.IsOnlyName(text, i))
        {
            return false;
        }

        if (text.Has(i, Function | Word | Public) || IsPlace(text, i))
        {
            return true;
        }

        var word = text.Word(i);
        if (text.Has(i, MaybeName))
        {
            return StreetForms.IsCertainSmall(text, word) && !text.Has(i, FirstName | WordName)
                && !(i > 0 && NameForms.IsOnlyName(text, i - 1));
        }

        return StreetForms.IsCertainSmall(text, word) || (word.EndsWith("'s") && words.Of(word[..^2]).HasFlag(Word))
            || IsHarmlessCompound(word) || IsPublicCompound(text, i);
    }

    private bool IsHarmlessStart(TokenizedText text, int i)
    {
        if (StreetNames.End(text, i) > i)
        {
            return true;
        }

        // Regen heeft gebeld, Groningen klaagt: who tells something is somebody, unless it is an office or a relation.
        if (StreetNames.IsTold(text, i + 1) && !text.Has(i, Function | Role | LongTitle) && !SlotNames.IsOffice(text, text.Word(i)))
        {
            return false;
        }

        if (text.Has(i, Function))
        {
            return !text.Has(i, FirstName) || !NameForms.IsActor(text, i);
        }

        if (text.Has(i, Capitalised) && !text.Has(i, FirstName))
        {
            return !text.Has(i, WordName) || !NameForms.IsActor(text, i);
        }

        if (text.Has(i, MaybeName) && (!text.Has(i, Public) || text.Has(i, FirstName)))
        {
            return text.Has(i, Word) && text[i].StartsSentence && !NameForms.IsActor(text, i) && GoesOn(text, i);
        }

        if (!text[i].StartsSentence && !GoesOn(text, i))
        {
            return false;
        }

        return IsPublicCompound(text, i)
            || (text.Has(i, Public)
                ? !IsHumanVerb(text, i + 1)
                : !IsNamedAlone(text, i) && (text.Has(i, Word) || IsHarmlessCompound(text.Word(i))));
    }

    private bool IsHarmlessInside(TokenizedText text, int i)
    {
        // Mo, Bo, Jo: a desk writes its two letters large or small, and Nr before a number.
        if (text.Has(i, FirstName) || (text[i].Length == 2 && text.Has(i, Desk) && !text.Is(i + 1, TokenKind.Number)))
        {
            return false;
        }

        if (text.Has(i, Capitalised))
        {
            return !text.Has(i, MaybeName) || Before(text, i, PlaceBefore) || IsPlaceHere(text, i);
        }

        return text.Has(i, Function) || ((StreetForms.IsEnding(text.Word(i)) || IsPublicCompound(text, i)) && IsPlaceHere(text, i))
            || StreetNames.End(text, i) == i + 1 || (text.Has(i, Public) && !text.Has(i, Role | LongTitle | WordName)
            && Before(text, i, Articles));
    }

    // op de Markt, hoek van het Plein, bij de Spar: with an article, where places stand
    private static bool IsPlaceHere(TokenizedText text, int i)
        => Before(text, i, PlaceArticles) && (Before(text, i - 1, PlaceWords) || (text.Is(i - 2, TokenKind.Word)
            && text.Word(i - 2) is "van" && text.Is(i - 3, TokenKind.Word) && text.Word(i - 3) is "hoek"));

    // fietsdiefstal, statiegeldactie: a thing of public space by its last part, and no street or surname by its form
    private bool IsPublicCompound(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (text.Has(i, MaybeName | MaybeStreet) || !(text.Has(i, Word) || words.IsCompound(word)))
        {
            return false;
        }

        // weesfietsen ends as a surname does, and as a thing that no surname is.
        var shortest = SurnameTails.Ends(word) ? PluralThing : ShortestThing;
        for (var cut = 3; cut <= word.Length - shortest; cut++)
        {
            if (words.Of(word[cut..]).HasFlag(Public) && !words.Of(word[cut..]).HasFlag(Role))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsHarmlessCompound(ReadOnlySpan<char> word) => words.IsCompound(word) && !SurnameTails.Ends(word);

    // arnhem, duitse, jumbo
    private static bool IsPlace(TokenizedText text, int i)
        => text[i].Length >= 4 && text.Has(i, Capitalised) && !text.Has(i, FirstName | WordName);

    // A quote, bracket, colon or dash before it: a sentence may begin here.
    private static bool Opens(TokenizedText text, int i)
        => i > 0 && text[i - 1].Kind == TokenKind.Punctuation
            && text.Folded[text[i - 1].Start] is '"' or '\'' or ':' or '(' or '“' or '”' or '-' or '>' or '*' or '•' or '„' or '…' or '/';

    private static bool IsHumanVerb(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && HumanVerbs.Contains(text, text.Word(i));

    // A noun without article before what persons do, a comma or a bracket: as likely a name that no list holds.
    private static bool IsNamedAlone(TokenizedText text, int i)
        => text.Is(i + 1, TokenKind.Word) ? (text.Has(i + 1, VerbLike) && text.Word(i + 1) is not "en" && !IsAttribute(text, i))
            || NameForms.LeadsToSurname(text, i + 1) : text.IsMark(i + 1, ',') || text.IsMark(i + 1, '(') || text.IsMark(i + 1, '&');

    // Lekkende hydrant, Kapotte put: a word with the ending of an attribute before a noun, which only looks like a verb.
    private static bool IsAttribute(TokenizedText text, int i) => text.Word(i)[^1] == 'e' && !text.Has(i, MaybeName)
        && !text.Has(i + 1, PersonVerb) && !IsHumanVerb(text, i + 1);

    private static bool GoesOn(TokenizedText text, int i)
        => text.Is(i + 1, TokenKind.Word) && text[i + 1].Shape == TokenShape.Lower && text.Has(i + 1, Word) && !text.Has(i + 1, VerbLike)
            && !NamedAfter.Contains(text, text.Word(i + 1));

    private static bool Before(TokenizedText text, int i, WordList list)
        => text.Is(i - 1, TokenKind.Word) && list.Contains(text, text.Word(i - 1));
}
