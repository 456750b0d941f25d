using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds e-mail addresses that are written as they are spoken: jan.bakker (apenstaartje) voorbeeld (punt) nl, p jansen at ziggo dot nl.
/// </summary>
internal static class WrittenAddresses
{
    private const int MostBefore = 4;
    private const int MostAfter = 14;
    private static readonly WordList Certain = new("written-addresses.certain");
    private static readonly WordList Likely = new("written-addresses.likely");
    private static readonly WordList Dots = new("written-addresses.dots");
    private static readonly WordList Links = new("written-addresses.links");

    private static readonly WordList Tops = new("written-addresses.tops");
    private static readonly WordList Stops = new("written-addresses.stops");

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            var certain = text.Is(i, TokenKind.Word) && Certain.Contains(text, text.Word(i));
            var mark = text.IsMark(i, '@') && !text[i].Joined;
            if ((certain || mark || (text.Is(i, TokenKind.Word) && Likely.Contains(text, text.Word(i)))) && !scan.Covers(i))
            {
                var end = End(text, i + 1);
                if (end > 0 || certain)
                {
                    var first = First(text, i, certain);
                    scan.Add(MentionKind.Email, first, Math.Max(end, certain ? Math.Min(text.Count, i + 2) : i + 1) - first);
                }
            }
        }
    }

    // Up to and with the last part of the domain; 0 where none follows.
    private static int End(TokenizedText text, int from)
    {
        var dotted = false;
        for (var i = from; i < text.Count && i < from + MostAfter && text[i].Kind != TokenKind.Break; i++)
        {
            if (text[i].Kind == TokenKind.Word && dotted && Tops.Contains(text, text.Word(i)))
            {
                return text.IsMark(i + 1, ')') || text.IsMark(i + 1, ']') ? i + 2 : i + 1;
            }

            dotted = text[i].Kind == TokenKind.Word
                ? Dots.Contains(text, text.Word(i))
                : text.IsMark(i, '.') || (dotted && text[i].Kind == TokenKind.Punctuation);
            if (text[i].Kind == TokenKind.Word && Stops.Contains(text, text.Word(i)) && !dotted && i > from + 2)
            {
                return 0;
            }
        }

        return 0;
    }

    // The chunk before the sign, and further words that links join to it or that cannot be anything but a name.
    private static int First(TokenizedText text, int sign, bool certain)
    {
        var i = sign;
        while (i > 0 && text[i - 1].Kind == TokenKind.Punctuation
            && text.Folded[text[i - 1].Start] is '(' or '[' or '{' or '<' or '-' or '_')
        {
            i--;
        }

        var words = 0;
        while (i > 0 && words < MostBefore && text[i - 1].Kind is not TokenKind.Break && !text[i].StartsSentence)
        {
            var word = text[i - 1].Kind == TokenKind.Word;
            var glued = text[i].Joined;
            var linked = (text.Is(i, TokenKind.Word) && Links.Contains(text, text.Word(i)))
                || (word && Links.Contains(text, text.Word(i - 1)));
            if (!glued && !linked && words > 0 && (!word || Stops.Contains(text, text.Word(i - 1)) || (!certain
                && text.Has(i - 1, WordClass.Function | WordClass.Public))))
            {
                break;
            }

            i--;
            words += glued || linked ? 0 : 1;
        }

        return i;
    }
}
