using System.Text;

namespace Hub.Contracts.Text;

/// <summary>Finds UTF-8 that was read as Windows-1252 (<c>suÃ¯cidaal</c>, <c>â€™</c>), only where it can be nothing else.</summary>
internal static class MisreadUtf8
{
    private const string ClosingAfterCapital = "»”’›";
    private const string Punctuation = "«»‘’‚“”„‹›–—…";

    /// <summary>Whether the end of the text and what comes after it are the bytes of one character.</summary>
    /// <param name="before">The text so far.</param>
    /// <param name="added">What comes after it.</param>
    /// <param name="character">What the bytes mean.</param>
    /// <param name="taken">How many characters of the text belong to it.</param>
    public static bool Completes(ReadOnlySpan<char> before, char added, out Rune character, out int taken)
    {
        var last = Characters.WindowsByte(added);
        taken = 0;
        character = default;
        if (last is < 0x80 or > 0xBF || before.IsEmpty)
        {
            return false;
        }
        Span<byte> bytes = stackalloc byte[4];
        bytes[3] = (byte)last;
        for (var back = 1; back <= 3 && back <= before.Length; back++)
        {
            var value = Characters.WindowsByte(before[^back]);
            if (value < 0x80)
            {
                return false;
            }
            bytes[3 - back] = (byte)value;
            if (value >= 0xC2)
            {
                taken = back;
                return IsCertain(bytes[(3 - back)..], before[..^back], added)
                    && Rune.DecodeFromUtf8(bytes[(3 - back)..], out character, out var used) == System.Buffers.OperationStatus.Done
                    && used == back + 1;
            }
        }
        return false;
    }

    // Letters of European languages and their marks, typographic signs, the byte order mark, and the pictures that telephones send.
    private static bool IsCertain(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> before, char last) => bytes switch
    {
        [0xC2 or 0xC3, _] => !(IsCapital(before) && ClosingAfterCapital.Contains(last, StringComparison.Ordinal)),
        [0xC4 or 0xC5 or 0xCC or 0xCD, _] => IsSmall(before) || !Punctuation.Contains(last, StringComparison.Ordinal),
        [0xE2, >= 0x80 and <= 0x84, _] => true,
        [0xEF, 0xBB, 0xBF] or [0xEF, 0xBF, 0xBD] => true,
        [0xF0, 0x9F, (>= 0x8C and <= 0x9B) or (>= 0xA4 and <= 0xA7), _] => true,
        _ => false,
    };

    private static bool IsCapital(ReadOnlySpan<char> before) => !before.IsEmpty && char.IsUpper(before[^1]);

    private static bool IsSmall(ReadOnlySpan<char> before) => !before.IsEmpty && char.IsLower(before[^1]);
}
