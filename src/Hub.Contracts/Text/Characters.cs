using System.Globalization;
using System.Text;

namespace Hub.Contracts.Text;

/// <summary>What a single character is to somebody who reads the text.</summary>
internal static class Characters
{
    /// <summary>Stands for what cannot be seen and is left out.</summary>
    public const char Unseen = '\0';

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>An ASCII character: controls become a space, or a line end where they are one.</summary>
    public static char SeenAscii(char ascii) => ascii switch
    {
        '\n' or '\r' or '\v' or '\f' => '\n',
        < ' ' or '\u007F' => ' ',
        _ => ascii,
    };

    /// <summary>Any other character; a control of Latin-1 is what Windows means by that byte, and itself where Windows has none.</summary>
    public static char Seen(char other) => other switch
    {
        '\u0085' or '\u2028' or '\u2029' => '\n',
        <= '\u009F' => Windows1252[other - 0x80],
        '\u00A0' or '\u2800' => ' ',
        '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' => Unseen, // joiner and fillers, which have no form of their own
        // lines through and circles round a letter
        (>= '\u0334' and <= '\u0338') or (>= '\u20D0' and <= '\u20FF') or '\u0488' or '\u0489' => Unseen,
        >= '\uFE00' and <= '\uFE0F' => Unseen, // variation selectors
        (>= '\uDC00' and <= '\uDFFF') => (char)Rune.ReplacementChar.Value, // the second half of a pair without the first
        _ => CharUnicodeInfo.GetUnicodeCategory(other) switch
        {
            UnicodeCategory.Format => Unseen,
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
            _ => Compositions.Single(other),
        },
    };

    /// <summary>Whether it only chooses the form of the character before it.</summary>
    public static bool IsSelector(Rune rune) => rune.Value is >= 0xE0100 and <= 0xE01EF;

    /// <summary>
    /// The byte that Windows-1252, or Latin-1 where Windows has none, reads as this character; negative where there is none.
    /// </summary>
    public static int WindowsByte(char character)
        => character <= '\u00FF' ? character
            : Windows1252.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? at + 0x80
            : -1;
}
