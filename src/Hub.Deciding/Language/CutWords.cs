using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds words that something invisible or odd cuts in pieces (Water·reus, P.i.e.t.e.r, Kl.aa.ss.en, #naam): no piece of such a word may be
/// judged by itself.
/// </summary>
internal static class CutWords
{
    private const string Joiners = "-‐‑–—/.,;:!?()[]\"'“”‘’„`´&+%…";
    private const string Measures = "°€$×=²³½¼¾*";
    private const int ShortPiece = 2;

    // Written with full stops between.
    private static readonly WordList Dotted = new("cut-words.dotted");

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (int first = 0, end; first < text.Count; first = end)
        {
            end = first + 1;
            while (end < text.Count && text[end].Joined && text[end].Kind != TokenKind.Break)
            {
                end++;
            }

            if (end > first + 1 && !IsCovered(scan, first, end) && IsCut(text, first, end))
            {
                scan.Add(MentionKind.CutWord, first, end - first);
            }
        }
    }

    /// <summary>Whether the letters round a full stop belong to an abbreviation that is written with full stops (i.v.m., N.a.v.).</summary>
    public static bool IsDotted(TokenizedText text, int index)
    {
        var first = index;
        while (first >= 2 && text[first].Joined && text.IsMark(first - 1, '.') && text[first - 1].Joined && IsShort(text, first - 2))
        {
            first -= 2;
        }

        return DottedEnd(text, first) > index;
    }

    // An address, account or telephone number was found as such.
    private static bool IsCovered(MentionScan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.Text[i].Kind is TokenKind.Word or TokenKind.Number && !scan.Covers(i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCut(TokenizedText text, int from, int to)
    {
        if (text.IsMark(from, '#'))
        {
            return IsTag(text, from, to);
        }

        var (before, pieces) = (-1, 0);
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            if (before >= 0 && before < i - 1 && Odd(text, before + 1, i))
            {
                return true;
            }

            if (DottedEnd(text, i) is var end && end > i + 2)
            {
                (before, i) = (end - 1, end - 1);
                continue;
            }

            pieces += IsPiece(text, i, to) ? 1 : 0;
            before = i;
        }

        return pieces > 1;
    }

    // A hashtag of one ordinary word says what the matter is; any other may be somebody.
    private static bool IsTag(TokenizedText text, int from, int to)
        => to > from + 1
            && !(text.Is(from + 1, TokenKind.Word) && text[from + 1].Shape is TokenShape.Lower or TokenShape.Capital
                && text.Has(from + 1, WordClass.Word) && !text.Has(from + 1, WordClass.MaybeName)
                && (to == from + 2 || text[from + 2].Kind == TokenKind.Punctuation));

    private static bool Odd(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var mark = text.Text[text[i].Start];
            if (!Joiners.Contains(mark) && !(Measures.Contains(mark) && text[from - 1].Kind != text[to].Kind))
            {
                return true;
            }
        }

        return false;
    }

    // One or two letters with a full stop, comma or the like and no space before what goes on: a piece of a word.
    private static bool IsPiece(TokenizedText text, int i, int to)
        => IsShort(text, i) && i + 2 < to && text[i + 1].Kind == TokenKind.Punctuation
            && text.Folded[text[i + 1].Start] is '.' or ',' or ';' or ':' or '!' or '?' or '(' or ')' or '…'
            && text.Is(i + 2, TokenKind.Word);

    private static bool IsShort(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && text[i].Length <= ShortPiece;

    // The token after a dotted abbreviation that begins here, or the index itself.
    private static int DottedEnd(TokenizedText text, int first)
    {
        Span<char> letters = stackalloc char[8];
        var (count, end, last) = (0, first, first);
        while (IsShort(text, end) && (end == first || text[end].Joined) && count + text[end].Length <= letters.Length)
        {
            text.Word(end).CopyTo(letters[count..]);
            count += text[end].Length;
            last = end + 1;
            if (!text.IsMark(end + 1, '.') || !text[end + 1].Joined)
            {
                break;
            }

            last = end + 2;
            end += 2;
        }

        return last > first + 2 && Dotted.Contains(text, letters[..count]) ? last : first;
    }
}
