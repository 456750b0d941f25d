using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds numbers of dwellings: after a street, after words such as nummer and deur, after op and van without a unit, with a letter or floor
/// behind.
/// </summary>
internal static class DwellingScanner
{
    private static readonly WordList Triggers = new("dwelling-scanner.triggers");

    private static readonly WordList Places = new("dwelling-scanner.places");
    private static readonly WordList Additions = new("dwelling-scanner.additions");
    private static readonly WordList Floors = new("dwelling-scanner.floors");

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (scan.Covers(i))
            {
                continue;
            }

            if (text[i].Kind is TokenKind.Word or TokenKind.Number && Spelled(scan, i) is > 0 and var spelled)
            {
                i += spelled - 1;
            }
            else if (text[i].Kind == TokenKind.Word && SpelledNumbers.Date(text, i) is > 0 and var date)
            {
                scan.Add(MentionKind.BirthDate, i, date);
                i += date - 1;
            }
            else if (OrdinalFloor(text, i) is > 0 and var floor)
            {
                scan.Add(MentionKind.Dwelling, i, floor);
                i += floor - 1;
            }
            else if (IsFloorWithSide(text, i))
            {
                scan.Add(MentionKind.Dwelling, i, 3);
                i += 2;
            }
            else if (text[i].Kind == TokenKind.Number && text[i].Length <= 4 && IsDwelling(text, i))
            {
                var end = WithAdditions(text, i);
                scan.Add(MentionKind.Dwelling, i, end - i);
                i = end - 1;
            }
            else if (text[i].Kind == TokenKind.Word && IsFloor(text, i))
            {
                scan.Add(MentionKind.Dwelling, i, 2);
            }
            else if (text[i].Kind == TokenKind.Word && (IsBareFloor(text, i) || IsSpelled(text, i)))
            {
                scan.Add(MentionKind.Dwelling, i, 1);
            }
            else if (DescribedHome.IsAboveShop(text, i))
            {
                scan.Add(MentionKind.Dwelling, i, 3);
            }
            else if (DescribedHome.Described(text, i) is > 0 and var description)
            {
                scan.Add(MentionKind.Dwelling, i, description);
                i += description - 1;
            }
            else if (text[i].Kind == TokenKind.Word && text.Has(i, WordClass.Lives))
            {
                DescribedHome.Beside(scan, i);
            }
        }
    }

    // Numbers in words: how many tokens a mention got, 0 for none.
    private static int Spelled(MentionScan scan, int i)
    {
        var text = scan.Text;
        var (kind, length) = SpelledDwellings.Length(text, i) is > 0 and var dwelling ? (MentionKind.Dwelling, dwelling)
            : SpelledNumbers.Digits(text, i) is > 0 and var digits ? (MentionKind.Phone, digits)
            : SpelledNumbers.Code(text, i) is > 0 and var code ? (MentionKind.CaseNumber, code)
            : SpelledNumbers.Letters(text, i) is > 0 and var letters ? (MentionKind.Name, letters) : (MentionKind.Unknown, 0);
        if (length > 0)
        {
            scan.Add(kind, i, length);
        }

        return length;
    }

    private static bool IsDwelling(TokenizedText text, int index)
    {
        if (NumberContext.IsHarmless(text, index, strict: true))
        {
            return false;
        }

        var before = index - 1;
        while (before >= 0 && (text.IsMark(before, '.') || text.IsMark(before, ':') || text.IsMark(before, '(')) && before > index - 3)
        {
            before--;
        }

        if (text.Is(index + 1, TokenKind.Word) && text[index + 1].Joined && text[index + 1].Length <= 2)
        {
            return true;
        }

        if (text.Is(index + 1, TokenKind.Word) && Floors.Contains(text, text.Word(index + 1)))
        {
            return true;
        }

        if (!text.Is(before, TokenKind.Word))
        {
            return false;
        }

        var word = text.Word(before);
        return Triggers.Contains(text, word) || StreetNames.IsStreetWord(text, before)
            || (before == index - 1 && Places.Contains(text, word));
    }

    // 41a, 36-2, 15-II, 112/114, 12 hs, 27 drie hoog, 35 en 39.
    private static int WithAdditions(TokenizedText text, int index)
    {
        var end = index + 1;
        while (end < text.Count)
        {
            var more = text.IsMark(end, '+') || text.IsMark(end, '&');
            var mark = text.IsMark(end, '-') || text.IsMark(end, '/') || (more && text.Is(end + 1, TokenKind.Number));
            var part = mark ? end + 1 : end;
            if (part >= text.Count || (mark && !more && !text[part].Joined))
            {
                break;
            }

            var joined = mark || text[part].Joined;
            var addition = text[part].Kind == TokenKind.Number
                ? mark
                : text[part].Kind == TokenKind.Word && text[part].Length <= 6 && Addition(text, part, joined);
            if (!addition)
            {
                break;
            }

            end = part + 1;
        }

        return end;
    }

    private static bool Addition(TokenizedText text, int index, bool joined)
    {
        var word = text.Word(index);
        return joined ? word.Length <= 3 || Additions.Contains(text, word)
            : Additions.Contains(text, word) && (word.Length > 1 || text[index].Shape == TokenShape.Capital)
                && word is not ("boven" or "onder" or "huis" or "i");
    }

    // het gezin op de zesde
    private static bool IsBareFloor(TokenizedText text, int index)
        => text.Has(index, WordClass.Rank) && index >= 2 && text.Is(index - 2, TokenKind.Word) && text.Word(index - 1) is "de"
            && text.Word(index - 2) is "op" or "van"
            && (!text.Is(index + 1, TokenKind.Word) || text[index + 1].StartsSentence
                || text.Has(index + 1, WordClass.Function | WordClass.PersonVerb));

    // nummer twaalf
    private static bool IsSpelled(TokenizedText text, int index)
        => text.Has(index, WordClass.Numeral) && text.Is(index - 1, TokenKind.Word)
            && (text.Word(index - 1) is "nummer" or "nr" or "huisnummer" or "deur" or "appartement" or "flat"
                || (text.Word(index - 1) is "op" && text.Is(index - 2, TokenKind.Word)
                    && text.Has(index - 2, WordClass.Role | WordClass.LongTitle)));

    // derde verdieping links; the third floor of a car park is nobody's
    private static bool IsFloorWithSide(TokenizedText text, int index)
        => text.Has(index, WordClass.Rank) && text.Is(index + 1, TokenKind.Word) && text.Word(index + 1) is "verdieping" or "etage"
            && text.Is(index + 2, TokenKind.Word) && text.Word(index + 2) is "links" or "rechts" or "voor" or "achter" or "midden";

    // 4e links, 3e verdieping rechts: how many tokens, 0 for none
    private static int OrdinalFloor(TokenizedText text, int index)
    {
        if (text[index].Kind != TokenKind.Number || text[index].Length > 2 || !text.Is(index + 1, TokenKind.Word) || !text[index + 1].Joined
            || text.Word(index + 1) is not ("e" or "de" or "ste"))
        {
            return 0;
        }
        var named = text.Is(index + 2, TokenKind.Word) && text.Word(index + 2) is "verdieping" or "etage" ? 1 : 0;
        return text.Is(index + 2 + named, TokenKind.Word) && (text.Word(index + 2 + named) is "links" or "rechts"
            || (named == 0 ? text.Word(index + 2) is "hoog" : text.Word(index + 3) is "voor" or "achter" or "midden")) ? 3 + named : 0;
    }

    // derde links, drie hoog
    private static bool IsFloor(TokenizedText text, int index)
        => text.Has(index, WordClass.Rank) && text.Is(index + 1, TokenKind.Word) && (text.Word(index + 1) is "hoog" or "links" or "rechts"
            || (text.Word(index + 1) is "deur" or "huis" or "woning" or "balkon" or "raam" or "portiek"
                && text.Is(index + 2, TokenKind.Word) && text.Word(index + 2) is "links" or "rechts" or "van" or "vanaf" or "aan" or "na"));
}
