using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>
/// Words that are written as one (plein.Jansen, burn-out, Wendra-Zelno): a known compound is released whole; where one part is withheld,
/// all are.
/// </summary>
internal static class JoinedWords
{
    /// <summary>Puts the judgement of the parts right.</summary>
    public static void Judge(MentionScan scan, PersonWords persons, DutchWords words, bool[] released)
    {
        var text = scan.Text;
        for (int first = 0, end; first < text.Count; first = end)
        {
            end = first + 1;
            var (parts, withheld) = (Count(text, first), text[first].Kind == TokenKind.Word && !released[first]);
            while (end < text.Count && text[end].Joined && text[end].Kind != TokenKind.Break && !text.IsMark(end, '/'))
            {
                parts += Count(text, end);
                withheld |= text[end].Kind == TokenKind.Word && !released[end];
                end++;
            }

            if (parts > 1 && withheld)
            {
                Whole(scan, persons, words, released, first, end);
            }
        }
    }

    private static int Count(TokenizedText text, int i) => text[i].Kind == TokenKind.Word ? 1 : 0;

    private static void Whole(MentionScan scan, PersonWords persons, DutchWords words, bool[] released, int first, int end)
    {
        var text = scan.Text;
        while (end > first && text[end - 1].Kind == TokenKind.Punctuation)
        {
            end--;
        }

        while (first < end && text[first].Kind == TokenKind.Punctuation)
        {
            first++;
        }

        var known = text[first].Shape is not TokenShape.Mixed
            && words.Of(text.Folded.AsSpan(text[first].Start, text[end - 1].End - text[first].Start)).HasFlag(WordClass.Word);
        for (var i = first; i < end; i++)
        {
            known &= !scan.Covers(i) && !persons.Holds(text, i);
        }

        for (var i = first; i < end; i++)
        {
            released[i] = known || (released[i] && text[i].Kind != TokenKind.Word);
        }
    }
}
