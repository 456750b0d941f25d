using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds surnames that are everyday words written small, by where no everyday word can stand: "te winkel belde", "de wit van hiernaast",
/// "de hond van mulder".
/// </summary>
internal static class SmallNames
{
    // What may follow "te" and may be a surname too: te koop, te hard.
    private static readonly WordList NoNameAfterTe = new("small-names.no-name-after-te");

    // Adjectives without an ending: after "de" they need a noun to go on, or they are a name.
    private static readonly WordList BareAdjectives = new("small-names.bare-adjectives");
    private static readonly WordList Certain = new("small-names.certain");

    private static readonly WordList PersonActs = new("small-names.person-acts");

    private static readonly WordList Owned = new("small-names.owned");

    private static readonly WordList Belongings = new("small-names.belongings");

    private static readonly WordList Materials = new("small-names.materials");

    private static readonly WordList Beside = new("small-names.beside");
    private static readonly WordList Nicknames = new("small-names.nicknames");
    private static readonly WordList Links = new("small-names.links");

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Word && !scan.Covers(i) && Length(text, i) is > 0 and var length)
            {
                scan.Add(MentionKind.Name, i, length);
            }
        }
    }

    private static int Length(TokenizedText text, int i) => text.Word(i) switch
    {
        "naam" => text.Is(i - 2, TokenKind.Word) && text.Word(i - 2) is "onder" && text.Word(i - 1) is "de" ? AfterNickname(text, i) : 0,
        "te" => AfterTe(text, i),
        "ten" or "ter" => text.Is(i + 1, TokenKind.Word) && !text.IsCapital(i + 1) && Acts(text, i + 2) ? 2 : 0,
        "de" => AfterDe(text, i),
        "van" => AfterVan(text, i),
        "apenstaartje" or "apenstaart" => text.Is(i + 1, TokenKind.Word) ? 2 : 1,
        var word when Nicknames.Contains(text, word) => AfterNickname(text, i),
        _ => IsBare(text, i) ? 1 : 0,
    };

    // te winkel
    private static int AfterTe(TokenizedText text, int i)
    {
        var name = i + 1;
        if (!IsSmallWordName(text, name) || text.Has(name, Function | Capitalised) || NoNameAfterTe.Contains(text, text.Word(name)))
        {
            return 0;
        }

        // An infinitive (te bakken) is a name only where a person acts.
        return text.Word(name).EndsWith("en") && !Acts(text, name + 1) ? 0 : 2;
    }

    // de wit van hiernaast, de groot belde
    private static int AfterDe(TokenizedText text, int i)
    {
        var name = i + 1;
        if (!text.Is(name, TokenKind.Word) || text.IsCapital(name) || text[name].Joined || !BareAdjectives.Contains(text, text.Word(name)))
        {
            return 0;
        }

        return Acts(text, name + 1) && Certain.Contains(text, text.Word(name)) || IsBeside(text, name + 1)
            || (Certain.Contains(text, text.Word(name)) && !MayGoOn(text, name + 1))
            ? 2
            : 0;
    }

    // de hond van mulder
    private static int AfterVan(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word) && Owned.Contains(text, text.Word(i - 1)) && IsSmallWordName(text, i + 1)
            && !text.Has(i + 1, Function | Capitalised | Public | Desk)
            && !Materials.Contains(text, text.Word(i + 1)) && (!text.Has(i + 2, WordClass.Word)
                || text.Has(i + 2, Function | VerbLike | PersonVerb)) ? 2 : IsOwner(text, i) ? 2 : 0;

    // de auto van tak staat: a thing that one person has, and a noun for one thing without its article before a verb.
    private static bool IsOwner(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word) && Belongings.Contains(text, text.Word(i - 1)) && text.Is(i + 1, TokenKind.Word)
            && !text.IsCapital(i + 1) && text[i + 1].Length > 2
            && !text.Has(i + 1, Function | Capitalised | Desk | Role | ShortTitle | LongTitle | VerbLike) && !(text.Has(i + 1, Public)
                && !text.Has(i + 1, MaybeName)) && !Materials.Contains(text, text.Word(i + 1))
            && !text.Word(i + 1).EndsWith("en") && !text.Word(i + 1).EndsWith("s") && text.Has(i + 2, PersonVerb | VerbLike);

    // bijnaam de tank
    private static int AfterNickname(TokenizedText text, int i)
    {
        var end = i + 1;
        end += text.IsMark(end, ':') || text.IsMark(end, '\'') || text.IsMark(end, '"') ? 1 : 0;
        var first = end;
        while (end < first + 3 && text.Is(end, TokenKind.Word) && !text[end].StartsSentence && !text.Has(end, VerbLike | PersonVerb))
        {
            end++;
        }

        return end > first ? end - i : 0;
    }

    // roos heeft, bos woont: at the start of a sentence, with no article, before what only a person does; zonneveld van 204
    private static bool IsBare(TokenizedText text, int i)
        => (text[i].StartsSentence || i == 0 || text.IsMark(i - 1, ',') || text.Is(i - 1, TokenKind.Break) || text.IsMark(i - 1, ':'))
            && IsSmallWordName(text, i) && !text.Has(i, Function | Public | Desk | Capitalised)
            && (Acts(text, i + 1) || IsBeside(text, i + 1));

    private static bool IsSmallWordName(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && !text[i].Joined && text[i].Length > 2 && !text.IsCapital(i) && text.Has(i, WordName);

    private static bool Acts(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && PersonActs.Contains(text, text.Word(i));

    // van hiernaast, van 204, op nummer 3, (nr 12)
    private static bool IsBeside(TokenizedText text, int i)
    {
        i += text.IsMark(i, '(') || text.IsMark(i, ',') ? 1 : 0;
        if (text.Is(i, TokenKind.Word) && text.Word(i) is "hiernaast" or "nr" or "nummer")
        {
            return true;
        }

        return text.Is(i, TokenKind.Word) && text.Word(i) is "van" or "op" or "uit"
            && (text.Is(i + 1, TokenKind.Number) || (text.Is(i + 1, TokenKind.Word) && Beside.Contains(text, text.Word(i + 1))));
    }

    // de wit geverfde muur, de groot en klein
    private static bool MayGoOn(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && !text[i].StartsSentence && !Links.Contains(text, text.Word(i))
            && !text.Has(i, PersonVerb | VerbLike);
}
