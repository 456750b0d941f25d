using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>The forms of licence plates.</summary>
internal static class PlateForms
{
    /// <summary>A licence plate: three groups of letters or digits, six in all, or a foreign one with a hyphen.</summary>
    public static int Plate(TokenizedText text, int index)
    {
        var total = 0;
        var letters = 0;
        var digits = 0;
        var groups = 0;
        var marks = 0;
        var end = index;
        while (end < text.Count && groups < 3)
        {
            if (groups > 0 && text.IsMark(end, '-') && end + 1 < text.Count)
            {
                marks++;
                end++;
            }

            var token = text[end];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Length > (token.Kind == TokenKind.Word ? 3 : 4)
                || (token.Kind == TokenKind.Word && token.Shape == TokenShape.Lower && !token.Joined))
            {
                break;
            }

            _ = token.Kind == TokenKind.Word ? letters += token.Length : digits += token.Length;
            total += token.Length;
            groups++;
            end++;
        }

        var bounded = end >= text.Count || !text[end].Joined || text[end].Kind == TokenKind.Punctuation;
        var dutch = groups == 3 && total == 6 && letters >= 1 && digits >= 1
            && (marks == 2 || (marks == 0 && PlainPlate(text, index, end)));
        var foreign = groups == 3 && marks is 1 or 2 && letters is >= 2 and <= 5 && digits is >= 1 and <= 4 && Capitals(text, index, end)
            && text[end - 1].Kind == TokenKind.Number
            && text[index].Kind == TokenKind.Word && text.Is(index + 2, TokenKind.Word);
        return bounded && (dutch || foreign) ? end - index : 0;
    }

    private static bool Capitals(TokenizedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind == TokenKind.Word && text[i].Shape is not TokenShape.Upper
                && (text[i].Shape != TokenShape.Capital || text[i].Length > 1))
            {
                return false;
            }
        }

        return true;
    }

    // 27NFK8 or 27 NFK 8: capitals only, and letters and digits change places.
    private static bool PlainPlate(TokenizedText text, int from, int to)
        => Capitals(text, from, to) && text[from].Kind != text[from + 1].Kind && text[from + 1].Kind != text[from + 2].Kind
            && to == from + 3;
}
