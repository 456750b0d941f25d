using Hub.Router.Language;

namespace Hub.Router.Disclosure;

/// <summary>Whether one word is known as harmless where it stands. Whatever no rule here lets through is withheld.</summary>
internal sealed class WordGate(DutchWords words, NameScanner names)
{
    private static readonly WordSet Articles = WordSet.Of("de het een 't t die dit dat deze geen onze ons uw mijn zijn haar hun elke elk iedere ieder welke welk van't op't in't n 'n zo'n der");
    private static readonly WordSet PlaceBefore = WordSet.Of("de het 't t in naar uit richting te bij van door langs op aan over station gemeente stad dorp wijk");
    private static readonly WordSet NamedAfter = WordSet.Of("van op uit en die hiernaast ernaast zelf boven of is was vd");
    private static readonly WordSet Contractions = WordSet.Of("s t n m k r d j ns");
    private static readonly WordSet Letters = WordSet.Of("u a o i x y");

    private static readonly WordSet HumanVerbs = WordSet.Of(
        "zegt zei belt belde woont woonde vertelt vertelde wil wilde vindt vond vraagt vroeg weigert weigerde slaapt sliep huilt huilde drinkt dronk eet at schreeuwt schreeuwde roept riep "
        + "scheldt schold mailt mailde appt appte schrijft schreef verhuurt dealt blowt rookt werkt werkte heet durft denkt dacht weet wist kent klaagt lacht snauwt gelooft schaamt verzorgt meldt meldde");

    private static readonly string[] SurnameTails =
    [
        "stra", "sma", "inga", "ink", "ing", "mans", "sen", "berg", "berge", "burg", "dijk", "daal", "veld", "kamp", "horst", "poort", "brink", "werf", "stein", "man", "hof", "huis", "boom",
        "broek", "meijer", "meyer", "bosch", "bos", "ker", "aar", "aars", "aards", "ers", "ema", "ma", "ling", "loo", "donk", "rade", "haar", "voort", "vliet", "kerk", "schot", "zoon", "hout", "eman", "jans",
    ];

    /// <summary>Whether the word may stand in what a collective team reads.</summary>
    public bool IsHarmless(TokenizedText text, int i)
    {
        if (text[i].Length == 1)
        {
            return IsHarmlessLetter(text, i);
        }

        if (text.IsCaseless)
        {
            return IsHarmlessLower(text, i) && (!words.MayBeName(text.Word(i)) || words.IsFunction(text.Word(i)) || words.IsPublic(text.Word(i)) || AfterArticle(text, i) || Place(text.Word(i)));
        }

        return text[i].Shape switch
        {
            TokenShape.Lower => IsHarmlessLower(text, i),
            TokenShape.Upper => IsHarmlessUpper(text, i),
            _ when text[i].StartsSentence || Opens(text, i) => IsHarmlessStart(text, i),
            _ => IsHarmlessInside(text, i),
        };
    }

    private bool IsHarmlessLower(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (words.IsOnlyName(word))
        {
            return false;
        }

        if (words.IsFunction(word) || words.IsWord(word) || words.IsPublic(word))
        {
            return true;
        }

        if (Place(word))
        {
            return true;
        }

        if (words.MayBeName(word))
        {
            return false;
        }

        if (StreetForms.IsCertainSmall(word))
        {
            return true;
        }

        var stem = word.EndsWith("'s") ? word[..^2] : word;
        return (stem.Length < word.Length && words.IsWord(stem)) || (words.IsCompound(word) && !IsSurnameLike(word));
    }

    // arnhem, duitse, jumbo
    private bool Place(ReadOnlySpan<char> word) => word.Length >= 4 && words.IsCapitalised(word) && !words.IsFirstName(word) && !words.IsWordName(word);

    private bool IsHarmlessUpper(TokenizedText text, int i)
    {
        var word = text.Word(i);
        return words.IsCapitalised(word) || words.IsFunction(word) || words.IsPublic(word)
            || (words.IsWord(word) && !words.MayBeName(word) && (word.Length >= 3 || words.IsDesk(word)));
    }

    private bool IsHarmlessStart(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (words.IsFunction(word))
        {
            return !words.IsFirstName(word) || !names.IsActor(text, i);
        }

        if (words.IsCapitalised(word) && !words.IsFirstName(word))
        {
            return !words.IsWordName(word) || !names.IsActor(text, i);
        }

        if (words.MayBeName(word) && !(words.IsPublic(word) && !words.IsFirstName(word)))
        {
            return words.IsWord(word) && text[i].StartsSentence && !names.IsActor(text, i) && GoesOn(text, i);
        }

        if (!text[i].StartsSentence && !GoesOn(text, i))
        {
            return false;
        }

        var known = words.IsPublic(word) ? !HumanVerb(text, i)
            : !NamedAlone(text, i) && (words.IsWord(word) || (words.IsCompound(word) && !IsSurnameLike(word)));
        return known || StreetForms.IsCertain(word);
    }

    private bool IsHarmlessInside(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (words.IsFirstName(word))
        {
            return false;
        }

        if (words.IsCapitalised(word))
        {
            return !words.MayBeName(word) || (text.Is(i - 1, TokenKind.Word) && PlaceBefore.Contains(text.Word(i - 1)));
        }

        return words.IsFunction(word) || (StreetForms.IsCertain(word) && !words.IsWordName(word)) || NameScanner.StreetEnd(text, i) == i + 1;
    }

    // u, 's, 't, 10 x, t/m, i.v.m.
    private static bool IsHarmlessLetter(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (i > 0 && text[i].Joined && (text.IsMark(i - 1, '\'') || text.IsMark(i - 1, '/')))
        {
            return Contractions.Contains(word);
        }

        if (text[i].Shape != TokenShape.Lower)
        {
            return !text.IsMark(i + 1, '.') && word is "u" or "o" or "a" && (text[i].StartsSentence || text.Shouts);
        }

        var dotted = text.IsMark(i + 1, '.') && ((text.Is(i + 2, TokenKind.Word) && text[i + 2].Joined && text[i + 2].Length <= 2)
            || (i > 1 && text.IsMark(i - 1, '.') && text.Is(i - 2, TokenKind.Word) && text[i].Joined && text[i - 2].Length <= 2));
        return dotted || text.IsMark(i + 1, '/') || (!text.IsMark(i + 1, '.') && (Letters.Contains(word) || Contractions.Contains(word)));
    }

    // A quote, bracket, colon or dash before it: a sentence may begin here.
    private static bool Opens(TokenizedText text, int i)
        => i > 0 && text[i - 1].Kind == TokenKind.Punctuation && text.Folded[text[i - 1].Start] is '"' or '\'' or ':' or '(' or '“' or '”' or '-' or '>' or '*' or '•' or '„' or '…' or '/';

    private static bool HumanVerb(TokenizedText text, int i) => text.Is(i + 1, TokenKind.Word) && HumanVerbs.Contains(text.Word(i + 1));

    // A noun without article before what persons do, a comma or a bracket: as likely a name that no list holds.
    private bool NamedAlone(TokenizedText text, int i)
        => text.Is(i + 1, TokenKind.Word) ? words.IsVerbLike(text.Word(i + 1)) && text.Word(i + 1) is not "en" : text.IsMark(i + 1, ',') || text.IsMark(i + 1, '(') || text.IsMark(i + 1, '&');

    private bool GoesOn(TokenizedText text, int i)
        => text.Is(i + 1, TokenKind.Word) && text[i + 1].Shape == TokenShape.Lower && !NamedAfter.Contains(text.Word(i + 1)) && !words.IsVerbLike(text.Word(i + 1)) && words.IsWord(text.Word(i + 1));

    private static bool AfterArticle(TokenizedText text, int i) => text.Is(i - 1, TokenKind.Word) && Articles.Contains(text.Word(i - 1));

    private static bool IsSurnameLike(ReadOnlySpan<char> word)
    {
        foreach (var tail in SurnameTails)
        {
            if (word.EndsWith(tail))
            {
                return true;
            }
        }

        return false;
    }
}
