using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>The forms of identifiers, by token; each answers how many tokens from the given one have the form, 0 for none.</summary>
internal static class IdentifierForms
{
    private static readonly WordList Domains = new("identifier-forms.domains");
    private static readonly WordList Months = new("identifier-forms.months");

    /// <summary>Whether the word is a month.</summary>
    public static bool IsMonth(TokenizedText text, ReadOnlySpan<char> word) => Months.Contains(text, word);

    /// <summary>E-mail address, link or handle, by the marks inside the chunk.</summary>
    public static MentionKind NetShape(TokenizedText text, int from, int to)
    {
        var domain = false;
        for (var i = from; i < to; i++)
        {
            if (text.IsMark(i, '@'))
            {
                return i == from ? MentionKind.Handle : MentionKind.Email;
            }

            if (text.IsMark(i, '_'))
            {
                return MentionKind.Handle;
            }

            if (text.IsMark(i, ':') && text.IsMark(i + 1, '/') && text.IsMark(i + 2, '/') && i + 2 < to)
            {
                return MentionKind.Link;
            }

            domain |= i > from && i < to && text.IsMark(i - 1, '.') && text[i].Kind == TokenKind.Word && text[i].Shape == TokenShape.Lower
                && Domains.Contains(text, text.Word(i));
        }

        return domain && text[from].Kind == TokenKind.Word && text.Folded[text[to - 1].End - 1] != '.' && text[from].Length > 1
            ? MentionKind.Link
            : MentionKind.Unknown;
    }

    /// <summary>Words or digits joined by a dot, or letters with digits: what people call themselves on a network.</summary>
    public static bool LooksLikeHandle(TokenizedText text, int from, int to)
    {
        if (to == from + 1)
        {
            return text[from].Kind == TokenKind.Word
                && !text.Has(from, WordClass.Word | WordClass.Function | WordClass.Public | WordClass.Capitalised);
        }

        for (var i = from + 1; i < to; i++)
        {
            if (text[i].Kind == TokenKind.Number || text.IsMark(i, '.') || text.IsMark(i, '-'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two letters, two digits, then letters and digits, with or without spaces: 15 to 34 in all.</summary>
    public static int Iban(TokenizedText text, int index)
    {
        if (text[index].Kind != TokenKind.Word || text[index].Length != 2 || !text.Is(index + 1, TokenKind.Number)
            || text[index + 1].Length < 2)
        {
            return 0;
        }

        var total = 0;
        var end = index;
        while (end < text.Count && text[end].Kind is TokenKind.Word or TokenKind.Number && total < 34)
        {
            var lower = text[end].Kind == TokenKind.Word && text[end].Shape == TokenShape.Lower;
            if (end > index + 1 && ((lower && !text[end].Joined) || (text[end].Kind == TokenKind.Word && text[end].Length > 4)))
            {
                break;
            }

            total += text[end++].Length;
        }

        return total >= 15 ? end - index : 0;
    }

    /// <summary>A date in numbers or with the month's name; the year is 0 where it has none.</summary>
    public static int Date(TokenizedText text, int index, out int year)
    {
        year = 0;
        if (!text.Is(index, TokenKind.Number))
        {
            return 0;
        }

        if (text.Is(index + 1, TokenKind.Word) && IsMonth(text, text.Word(index + 1)) && text[index].Length <= 2)
        {
            var after = text.IsMark(index + 2, '.') ? index + 3 : index + 2;
            year = text.Is(after, TokenKind.Number) && text[after].Length is 4 ? Value(text, after) : 0;
            return year is > 1900 and < 2100 ? after - index + 1 : 2;
        }

        if (!Separated(text, index) || !Separated(text, index + 2))
        {
            return 0;
        }

        var (first, second, third) = (Value(text, index), Value(text, index + 2), Value(text, index + 4));
        var iso = text[index].Length == 4 && second is >= 1 and <= 12 && third is >= 1 and <= 31;
        var dutch = first is >= 1 and <= 31 && second is >= 1 and <= 12 && text[index + 4].Length is 2 or 4;
        year = iso ? first : dutch ? (third < 100 ? (third > 35 ? 1900 : 2000) + third : third) : 0;
        return year is > 1890 and < 2100 ? 5 : 0;
    }

    /// <summary>Capitals, then hyphen and digits: HA-2026-00417, PL1500-2026012345.</summary>
    public static int CaseForm(TokenizedText text, int index)
    {
        if (text[index].Shape is not (TokenShape.Upper or TokenShape.Capital) || text[index].Length > 5)
        {
            return 0;
        }

        var digits = 0;
        var end = index + 1;
        while (end < text.Count && text[end].Joined
            && (text[end].Kind == TokenKind.Number || (text[end].Kind == TokenKind.Word && text[end].Shape == TokenShape.Upper)
                || ((text.IsMark(end, '-') || text.IsMark(end, '/') || text.IsMark(end, '.')) && end + 1 < text.Count
                    && text[end + 1].Joined && text[end + 1].Kind != TokenKind.Punctuation)))
        {
            digits += text[end].Kind == TokenKind.Number ? text[end].Length : 0;
            end++;
        }

        return digits >= 4 ? end - index : 0;
    }

    /// <summary>The digits from here on with single marks or spaces between; at most 15.</summary>
    public static int DigitGroups(TokenizedText text, int index, out string digits, out int tokens)
    {
        Span<char> found = stackalloc char[20];
        var length = 0;
        var end = index;
        while (end < text.Count && text[end].Kind == TokenKind.Number && length + text[end].Length <= 16)
        {
            text.Word(end).CopyTo(found[length..]);
            length += text[end].Length;
            tokens = ++end - index;
            var skip = end;
            while (skip < text.Count && skip < end + 3
                && (text.IsMark(skip, '-') || text.IsMark(skip, '.') || text.IsMark(skip, '/') || text.IsMark(skip, '(')
                    || text.IsMark(skip, ')')))
            {
                skip++;
            }

            if (!text.Is(skip, TokenKind.Number) || (length >= 9 && found[0] != '0' && found[0] != '3'))
            {
                break;
            }

            end = skip;
        }

        var last = end;
        while (last > index && text[last - 1].Kind != TokenKind.Number)
        {
            last--;
        }

        tokens = Math.Max(1, last - index);
        digits = found[..length].ToString();
        return length;
    }

    /// <summary>Ten digits that begin with 0, the same after the country's number, or a foreign number after a plus sign.</summary>
    public static bool IsPhone(string digits, bool plus)
        => digits.Length >= 9 && (plus
            || (digits.Length is 10 or 11 && digits[0] == '0' && digits[1] != '0')
            || (digits.StartsWith("00", StringComparison.Ordinal) && digits.Length >= 11)
            || (digits.Length == 11 && digits.StartsWith("31", StringComparison.Ordinal))
            || (digits.Length == 9 && digits[0] == '6' && !ElevenTest(digits)));

    /// <summary>The elfproef of a citizen number.</summary>
    public static bool ElevenTest(string digits) => Contracts.Privacy.Bsn.IsValid(digits);

    private static bool Separated(TokenizedText text, int index)
        => (text.IsMark(index + 1, '-') || text.IsMark(index + 1, '/') || text.IsMark(index + 1, '.'))
            && text.Is(index + 2, TokenKind.Number) && text[index + 2].Joined;

    private static int Value(TokenizedText text, int index) => text[index].Length > 4 ? 0 : int.Parse(text.Word(index));
}
