using System.Globalization;
using System.Text;

namespace Hub.Contracts.Text;

/// <summary>
/// The normal text so far. What is added may complete what stands at its end, which then is taken off and added again as what it means.
/// </summary>
/// <remarks>
/// All depends on the end of the text alone, and each step makes it shorter: hence one pass, no bound on nesting, and nothing left to do
/// the
/// second time. A reference within a reference (<c>&amp;amp;lt;</c>) or UTF-8 misread twice needs no second round.
/// </remarks>
internal ref struct WrittenText(Span<char> room)
{
    private readonly Span<char> room = room;
    private int length;
    private bool afterReturn;

    /// <summary>Adds one UTF-16 unit.</summary>
    public void Add(char unit)
    {
        var second = unit == '\n' && afterReturn;
        afterReturn = unit == '\r';
        for (var next = second ? null : (char?)unit; next is { } added;)
        {
            next = added < 0x80 ? Ascii(added) : Other(added);
        }
    }

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<char> End()
    {
        Settle();
        return room[..length];
    }

    // The answer is what stands in place of the end that was taken off, and is to be added in its turn.
    private char? Ascii(char added)
    {
        Settle();
        room[length++] = Characters.SeenAscii(added);
        if (added != ';' || CharacterReference.At(room[..length], out var meant) is not (> 0 and var taken))
        {
            return null;
        }
        length -= taken;
        return Meaning(meant);
    }

    private char? Other(char added)
    {
        if (char.IsLowSurrogate(added) && length > 0 && char.IsHighSurrogate(room[length - 1]))
        {
            Pair(added);
            return null;
        }
        if (MisreadUtf8.Completes(room[..length], added, out var misread, out var taken))
        {
            length -= taken;
            return Meaning(misread.ToString());
        }
        Settle();
        var seen = Characters.Seen(added);
        if (seen == Characters.Unseen)
        {
            return null;
        }
        if (length > 0 && Compositions.IsMark(seen) && Compositions.Join(room[length - 1], seen) is var composed and not '\0')
        {
            length--;
            return composed;
        }
        room[length++] = seen;
        return null;
    }

    private char Meaning(ReadOnlySpan<char> meant)
    {
        if (meant.Length == 2)
        {
            Settle();
            room[length++] = meant[0];
        }
        return meant[^1];
    }

    private void Pair(char low)
    {
        var rune = new Rune(room[length - 1], low);
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || Characters.IsSelector(rune))
        {
            length--;
        }
        else
        {
            room[length++] = low;
        }
    }

    // What could only stand if more came: half a pair, and a byte that Windows has no character for.
    private void Settle()
    {
        if (length > 0)
        {
            room[length - 1] = room[length - 1] switch
            {
                var half when char.IsHighSurrogate(half) => (char)Rune.ReplacementChar.Value,
                >= '\u0080' and <= '\u009F' => ' ',
                var settled => settled,
            };
        }
    }
}
