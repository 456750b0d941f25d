using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>SG/OVE/GEL: three or more short codes of a classification, none of which is a name.</summary>
internal static class SlashCodes
{
    /// <summary>Whether the word is one of such a row.</summary>
    public static bool IsOne(TokenizedText text, int i)
    {
        var first = i;
        while (text[first].Joined && text.IsMark(first - 1, '/') && IsCode(text, first - 2))
        {
            first -= 2;
        }

        var groups = 0;
        for (var at = first; IsCode(text, at); at += 2)
        {
            groups++;
            if (!text.IsMark(at + 1, '/') || !text[at + 1].Joined)
            {
                break;
            }
        }

        return groups >= 3;
    }

    private static bool IsCode(TokenizedText text, int i)
        => text.Is(i, TokenKind.Word) && text[i].Shape == TokenShape.Upper && text[i].Length is >= 2 and <= 4
            && !text.Has(i, WordClass.MaybeName);
}
