namespace Hub.Router.Language;

/// <summary>Finds who signed: what follows a greeting at the end, and a last line or sentence that is nothing but a name.</summary>
internal static class Signatures
{
    private const int Longest = 12;

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan, DutchWords words)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Is(i, TokenKind.Word) && NameTriggers.IsGreeting(text.Word(i)))
            {
                AfterGreeting(scan, words, i + 1);
            }
        }

        for (int first = 0, end; first < text.Count; first = end)
        {
            end = EndOfSegment(text, first);
            Segment(scan, words, first, end, isLast: end >= text.Count);
            if (end >= text.Count && first > 0)
            {
                Small(scan, words, first, end);
            }
        }
    }

    private static void AfterGreeting(MentionScan scan, DutchWords words, int from)
    {
        var text = scan.Text;
        var lines = 0;
        for (var i = from; i < text.Count && i < from + Longest; i++)
        {
            lines += text[i].Kind == TokenKind.Break ? 1 : 0;
            var word = text.Word(i);
            if (text.IsMark(i, '!') || text.IsMark(i, '?') || (text[i].Kind == TokenKind.Word && text[i].Shape == TokenShape.Lower && words.IsPersonVerb(word) && word is not "en"))
            {
                return;
            }

            if (text[i].Kind == TokenKind.Word && lines <= 2 && !words.IsFunction(word) && !NameTriggers.IsGreeting(word) && !words.IsCapitalised(word) && !NameTriggers.IsRole(word)
                && (text.IsCapital(i) || words.MayBeName(word) || !words.IsWord(word)) && NameScanner.StreetEnd(text, i) == i)
            {
                scan.Add(MentionKind.Name, i, 1);
            }
            else if (text[i].Kind == TokenKind.Word && text.IsCapital(i) && words.IsFirstName(word))
            {
                scan.Add(MentionKind.Name, i, 1);
            }
        }
    }

    // A line or sentence of one to five words, up to a comma, all capitalised: a name. A last word alone: a name too when it may be one.
    private static void Segment(MentionScan scan, DutchWords words, int first, int end, bool isLast)
    {
        var text = scan.Text;
        var stop = first;
        var capitals = 0;
        var unknown = false;
        while (stop < end && !text.IsMark(stop, ',') && !text.IsMark(stop, '('))
        {
            if (text[stop].Kind == TokenKind.Word)
            {
                var word = text.Word(stop);
                var isName = text.IsCapital(stop) && text[stop].Shape != TokenShape.Upper && !words.IsCapitalised(word) && (!words.IsFunction(word) || words.IsFirstName(word));
                if (!isName && !(NameTriggers.IsParticle(word) || word is "en") && !(text[stop].Length == 1 && text.IsCapital(stop)))
                {
                    return;
                }

                capitals += isName ? 1 : 0;
                unknown |= isName && (words.MayBeName(word) || !words.IsWord(word));
            }
            else if (text[stop].Kind is TokenKind.Number or TokenKind.Break)
            {
                break;
            }

            stop++;
        }

        if (capitals is >= 1 and <= 5 && stop > first && (unknown && (isLast || capitals > 1 || first > 0) || (isLast && first > 0)) && NameScanner.StreetEnd(text, first) == first)
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
        for (; stop < end && !text.IsMark(stop, ',') && !text.IsMark(stop, '('); stop++)
        {
            if (text[stop].Kind != TokenKind.Word)
            {
                continue;
            }

            var word = text.Word(stop);
            var isName = words.MayBeName(word) ? !words.IsPublic(word) && (!words.IsFunction(word) || (named > 0 && words.IsFirstName(word)))
                : !words.IsWord(word) && !words.IsFunction(word) && !words.IsCompound(word);
            if (!isName && !NameTriggers.IsParticle(word) && word is not "en")
            {
                return;
            }

            named += isName ? 1 : 0;
        }

        if (named is >= 1 and <= 4 && stop <= first + 6 && NameScanner.StreetEnd(text, first) == first)
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
