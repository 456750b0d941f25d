using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Whether a number counts, measures or times something, so that it is no number of a person or dwelling.</summary>
internal static class NumberContext
{
    internal static readonly WordList Units = new("number-context.units");

    private static readonly WordList Kinds = new("number-context.kinds");

    private static readonly WordList Times = new("number-context.times");
    private static readonly WordList Openers = new("number-context.openers");
    private static readonly WordList Groups = new("number-context.groups");
    private static readonly WordList Ordinals = new("number-context.ordinals");

    /// <summary>Whether the number's surroundings make it harmless.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The number.</param>
    /// <param name="strict">Only units that are certain; without, also counted things.</param>
    public static bool IsHarmless(TokenizedText text, int index, bool strict)
        => IsHarmlessAlone(text, index, strict) || IsRange(text, index, strict);

    private static bool IsHarmlessAlone(TokenizedText text, int index, bool strict)
    {
        var next = index + 1;
        // 079, 0800: the beginning of a telephone number, whatever stands round it.
        if (text[index].Length > 4 || (text[index].Length > 2 && text.Folded[text[index].Start] == '0')
            || (text[index].Length <= 2 && IsShortNumber(text, index)))
        {
            return false;
        }

        if (IsTime(text, index) || Amounts.IsAmount(text, index) || IsYearOrDate(text, index))
        {
            return true;
        }

        // Right after a street a number is a dwelling's, whatever follows: "Kerkplein 61 Jongeren hangen rond".
        if (text.Is(index - 1, TokenKind.Word) && (StreetNames.IsStreetWord(text, index - 1) || StandsBetweenNames(text, index)))
        {
            return false;
        }

        if (text.Is(next, TokenKind.Word))
        {
            var word = text.Word(next);
            if (text[next].Joined)
            {
                return Units.Contains(text, word) && (!Ordinals.Contains(text, word) || text[index].Length <= 2);
            }

            if (Units.Contains(text, word) && word is not ("e" or "de" or "g" or "h"))
            {
                return true;
            }
        }
        if ((text.IsMark(next, '+') && !text.Is(next + 1, TokenKind.Number)) || text.IsMark(next, '%') || text.IsMark(index - 1, '±'))
        {
            return true;
        }

        // What is counted has no word before it that asks for a house number.
        return IsOfKind(text, index) || ThingNumbers.IsOne(text, index) || IsNumbering(text, index)
            || (!strict && !FollowsAddress(text, index) && Amounts.CountThings(text, index));
    }

    // 14 079
    private static bool IsShortNumber(TokenizedText text, int index)
        => text.Word(index) is "14" && text.Is(index + 1, TokenKind.Number) && text[index + 1].Length is 3 or 4
            && text.Folded[text[index + 1].Start] == '0';

    // "Laan van Wisch 96 Jongeren hangen rond": what is counted is written small, so a capital begins something new.
    private static bool StandsBetweenNames(TokenizedText text, int index)
        => text[index - 1].HasCapital && !text[index - 1].StartsSentence && text.Is(index + 1, TokenKind.Word) && text[index + 1].HasCapital
            && !text[index + 1].Joined;

    private static bool IsTime(TokenizedText text, int index)
    {
        var minute = text.IsMark(index + 1, ':') || text.IsMark(index + 1, '.') ? index + 2 : -1;
        if (minute > 0 && text.Is(minute, TokenKind.Number) && text[minute].Joined && text[minute].Length == 2 && text[index].Length <= 2
            && IsHour(text, index, minute))
        {
            return true;
        }

        var hour = text.IsMark(index - 1, ':') || text.IsMark(index - 1, '.') ? index - 2 : -1;
        return hour >= 0 && text.Is(hour, TokenKind.Number) && text[index].Joined && text[index].Length == 2 && text[hour].Length <= 2
            && IsHour(text, hour, index);
    }

    private static bool IsHour(TokenizedText text, int index, int minute)
        => Below(text, index, 24) && Below(text, minute, 60) && (text.IsMark(index + 1, ':') || TimeAround(text, index, minute + 1));

    private static bool TimeAround(TokenizedText text, int index, int after)
    {
        if (text.Is(after, TokenKind.Word) && text.Word(after) is "u" or "uur" or "tot" or "h")
        {
            return true;
        }

        if (text[index].StartsSentence || text.IsMark(after, '-') || text.IsMark(index - 1, '-'))
        {
            return text[index].Length == 2 || text.IsMark(after, '-') || text.IsMark(index - 1, '-');
        }

        if (!text.Is(index - 1, TokenKind.Word))
        {
            return text[index].Length == 2 && text.IsMark(index - 1, '(');
        }

        var before = text.Word(index - 1);
        return (Times.Contains(text, before) && before is not "van") || (before is "en" && NearTime(text, index))
            || before is "uur" or "plm" or "ca" or "vrijdag" or "zaterdag" or "zondag";
    }

    // tussen 8.15 en 8.35
    private static bool NearTime(TokenizedText text, int index)
        => index >= 4 && text.Is(index - 2, TokenKind.Number) && (text.IsMark(index - 3, '.') || text.IsMark(index - 3, ':'))
            && text.Is(index - 4, TokenKind.Number);

    private static bool IsYearOrDate(TokenizedText text, int index)
    {
        if (text.Is(index + 1, TokenKind.Word) && text[index].Length <= 2 && IdentifierForms.IsMonth(text, text.Word(index + 1)))
        {
            return true;
        }

        if (text[index].Length != 4 || !int.TryParse(text.Word(index), out var value) || value is < 1990 or > 2049
            || text.IsMark(index + 1, '-') || text.IsMark(index - 1, '-'))
        {
            return false;
        }

        return text.Is(index - 1, TokenKind.Word)
            && (text.Word(index - 1) is "in" or "sinds" or "sedert" or "anno" or "eind" or "begin" or "voorjaar" or "najaar" or "zomer"
                or "winter" or "van" or "tot" or "vanaf" or "seizoen" or "jaar"
                || IdentifierForms.IsMonth(text, text.Word(index - 1)));
    }

    // 2 à 3 mannen, 8 tot 10 keer, 16-18 u: as harmless as what it leads to.
    private static bool IsRange(TokenizedText text, int index, bool strict)
    {
        var (link, other) = (index + 1, index + 2);
        if (!text.Is(other, TokenKind.Number) || text[other].Length > 4)
        {
            return false;
        }

        var linked = text.IsMark(link, '-') || (text.Is(link, TokenKind.Word) && text.Word(link) is "a" or "of" or "tot" or "en");
        return linked && !(text.IsMark(link, '-') && FollowsAddress(text, index)) && IsHarmlessAlone(text, other, strict);
    }

    private static bool IsOfKind(TokenizedText text, int index)
    {
        if (!text.Is(index - 1, TokenKind.Word))
        {
            return false;
        }
        var before = text.Word(index - 1);
        var road = before.Length == 1 && before[0] is 'a' or 'n' or 'e' && text[index].Joined && text[index].Length is 1 or 2 or 3
            && text[index - 1].HasCapital;
        var counted = before is "of" && text.Is(index - 2, TokenKind.Word) && text.Word(index - 2) is "jaar" or "stuk" or "man" or "keer";
        return road || counted
            || (Kinds.Contains(text, before)
                && before is not ("of" or "boven" or "onder" or "min" or "samen" or "a" or "à" or "gang" or "bus" or "dan")
                && text[index].Length <= 3);
    }

    // 1. or 2) at the start of a line or sentence
    private static bool IsNumbering(TokenizedText text, int index)
        => text[index].StartsSentence && text[index].Length == 1
            && (text.IsMark(index + 1, ')')
                || (text.IsMark(index + 1, '.') && !(text.Is(index + 2, TokenKind.Number) && text[index + 2].Joined)));

    // op 5, nummer 5, Kerkstraat 5, Boulevard Heuvelink 96-2
    private static bool FollowsAddress(TokenizedText text, int index)
    {
        if (text.Is(index - 1, TokenKind.Word) && text.Word(index - 1) is "van" && text.Is(index - 2, TokenKind.Word)
            && Groups.Contains(text, text.Word(index - 2)))
        {
            return false;
        }
        var first = (text.IsMark(index - 1, '-') || text.IsMark(index - 1, '/')) && text.Is(index - 2, TokenKind.Number)
            ? index - 2
            : index;
        return text.Is(first - 1, TokenKind.Word)
            && (Openers.Contains(text, text.Word(first - 1)) || StreetNames.IsStreetWord(text, first - 1)
                || (text[first - 1].HasCapital && !text[first - 1].StartsSentence));
    }

    private static bool Below(TokenizedText text, int index, int bound) => int.TryParse(text.Word(index), out var value) && value < bound;
}
