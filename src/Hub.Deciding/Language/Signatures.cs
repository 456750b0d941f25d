using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>Finds who signed: what follows a greeting at the end, and a last line or sentence that is nothing but a name.</summary>
internal static class Signatures
{
    private const int Longest = 12;
    private const int MostNames = 5;

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan, DutchWords words)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Has(i, Greeting))
            {
                AfterGreeting(scan, i + 1);
            }
        }

        for (int first = 0, end; first < text.Count; first = end)
        {
            end = EndOfSegment(text, first);
            Capitals(scan, first, end);
            if (end >= text.Count && first > 0)
            {
                Small(scan, words, first, end);
            }
        }
    }

    private static void AfterGreeting(MentionScan scan, int from)
    {
        var text = scan.Text;
        var lines = 0;
        for (var i = from; i < text.Count && i < from + Longest; i++)
        {
            lines += text[i].Kind == TokenKind.Break ? 1 : 0;
            if (text.IsMark(i, '!') || text.IsMark(i, '?') || lines > 2
                || (text[i].Shape == TokenShape.Lower && text.Has(i, PersonVerb) && text.Word(i) is not "en"))
            {
                return;
            }

            var named = text.Is(i, TokenKind.Word) && !(scan.IsKnown(i) && !scan.Covers(i - 1))
                && (IsDue(text, from, i) || IsAll(text, from, i) || text.IsCapital(i) && text.Has(i, FirstName)
                    || (!text.Has(i, Function | Greeting | Capitalised | Role)
                        && (text.IsCapital(i) || text.Has(i, MaybeName) || !text.Has(i, Word)) && StreetNames.End(text, i) == i));
            if (named)
            {
                scan.Add(MentionKind.Name, i, 1);
            }
        }
    }

    // gr pinas; groetjes, roos van veen: the first words after a greeting, whatever they mean elsewhere.
    private static bool IsDue(TokenizedText text, int from, int i)
    {
        for (var at = from; at < i; at++)
        {
            if (text[at].Kind == TokenKind.Word && !text.Has(at, Particle) && !SlotNames.IsName(text, at))
            {
                return false;
            }
        }

        return SlotNames.IsName(text, i) && !text.Has(i, Role);
    }

    // Groetjes Al: a capital and nothing else up to the end of the line, whatever it means elsewhere.
    private static bool IsAll(TokenizedText text, int from, int i)
    {
        for (var at = from; at < i; at++)
        {
            if (text[at].Kind == TokenKind.Word)
            {
                return false;
            }
        }

        var end = i + 1;
        while (end < text.Count && text[end].Kind == TokenKind.Punctuation)
        {
            end++;
        }

        return text.IsCapital(i) && !text.Has(i, Greeting) && (end >= text.Count || text[end].Kind == TokenKind.Break);
    }

    // A line or sentence of one to five words, up to a comma, all capitalised: a name.
    private static void Capitals(MentionScan scan, int first, int end)
    {
        var text = scan.Text;
        var stop = first;
        var capitals = 0;
        var unknown = false;
        for (; stop < end && !text.IsMark(stop, ',') && !text.IsMark(stop, '(')
            && text[stop].Kind is TokenKind.Word or TokenKind.Punctuation; stop++)
        {
            if (text[stop].Kind != TokenKind.Word)
            {
                continue;
            }

            if (scan.IsKnown(stop) || StreetNames.End(text, stop) > stop)
            {
                return;
            }

            var isName = text.IsCapital(stop) && text[stop].Shape != TokenShape.Upper && !text.Has(stop, Capitalised)
                && (!text.Has(stop, Function) || text.Has(stop, FirstName));
            if (!isName && !text.Has(stop, Particle) && text.Word(stop) is not "en" && !(text[stop].Length == 1 && text.IsCapital(stop)))
            {
                return;
            }

            capitals += isName ? 1 : 0;
            unknown |= isName && (text.Has(stop, MaybeName) || !text.Has(stop, Word));
        }

        if (text.Is(stop, TokenKind.Number) && stop < end && !scan.Covers(stop))
        {
            return;
        }

        var isLast = end >= text.Count;
        var alone = unknown ? isLast || capitals > 1 || first > 0 : isLast && first > 0;
        if (capitals is >= 1 and <= MostNames && stop > first && alone && StreetNames.End(text, first) == first)
        {
            scan.Add(MentionKind.Name, first, stop - first);
        }
    }

    // The last line or sentence, up to a comma: one to four small words of which all may be names (wim berg; van dijk; bas en door).
    private static void Small(MentionScan scan, DutchWords words, int first, int end)
    {
        var text = scan.Text;
        var named = 0;
        var stop = first;
        var alone = text.Is(first - 1, TokenKind.Break) && end - first <= MostNames;
        for (; stop < end && !text.IsMark(stop, ',') && !text.IsMark(stop, '('); stop++)
        {
            if (text[stop].Kind != TokenKind.Word)
            {
                continue;
            }

            var isName = alone ? SlotNames.IsName(text, stop) && !text.Has(stop, Desk)
                : text.Has(stop, MaybeName)
                    ? !text.Has(stop, Public) && (!text.Has(stop, Function) || (named > 0 && text.Has(stop, FirstName)))
                : !text.Has(stop, Word | Function | Public) && !words.IsCompound(text.Word(stop));
            if (!isName && !text.Has(stop, Particle) && text.Word(stop) is not "en")
            {
                return;
            }

            named += isName ? 1 : 0;
        }

        if (named is >= 1 and < MostNames && stop <= first + 6 && StreetNames.End(text, first) == first)
        {
            scan.Add(MentionKind.Name, first, stop - first);
        }
    }

    private static int EndOfSegment(TokenizedText text, int first)
    {
        var end = first + 1;
        while (end < text.Count && !text[end].StartsSentence && text[end].Kind != TokenKind.Break)
        {
            end++;
        }

        return end;
    }
}
