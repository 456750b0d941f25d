using System.Collections.Frozen;

namespace Hub.Adapters.Intake;

/// <summary>Numbers below a thousand in words, as somebody reads a longer number aloud: drie, vijfendertig, honderdelf.</summary>
internal static class DutchNumbers
{
    private const string Hundred = "honderd";

    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["nul"] = 0,
        ["een"] = 1,
        ["één"] = 1,
        ["eén"] = 1,
        ["twee"] = 2,
        ["drie"] = 3,
        ["vier"] = 4,
        ["vijf"] = 5,
        ["zes"] = 6,
        ["zeven"] = 7,
        ["acht"] = 8,
        ["negen"] = 9,
        ["tien"] = 10,
        ["elf"] = 11,
        ["twaalf"] = 12,
        ["dertien"] = 13,
        ["veertien"] = 14,
        ["vijftien"] = 15,
        ["zestien"] = 16,
        ["zeventien"] = 17,
        ["achttien"] = 18,
        ["negentien"] = 19,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["twintig"] = 20,
        ["dertig"] = 30,
        ["veertig"] = 40,
        ["vijftig"] = 50,
        ["zestig"] = 60,
        ["zeventig"] = 70,
        ["tachtig"] = 80,
        ["negentig"] = 90,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> SmallOf =
        Small.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> TensOf =
        Tens.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many digits a word stands for, and which; no digits where it is no number.</summary>
    public static (int Digits, int Value) Read(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return default;
        }
        var at = word.IndexOf(Hundred, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return BelowHundred(word, out var value) ? (value < 10 ? 1 : 2, value) : default;
        }
        var (times, rest) = (1, 0);
        var sound = (at == 0 || (SmallOf.TryGetValue(word[..at], out times) && times is > 0 and < 10))
            && (at + Hundred.Length == word.Length || BelowHundred(WithoutAnd(word[(at + Hundred.Length)..]), out rest));
        return sound ? (3, times * 100 + rest) : default;
    }

    private static ReadOnlySpan<char> WithoutAnd(ReadOnlySpan<char> word)
        => word.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? word[2..] : word;

    // Below twenty each has its own word; above it the unit comes first: twee-en-twintig, with a diaeresis after a vowel.
    private static bool BelowHundred(ReadOnlySpan<char> word, out int value)
    {
        if (SmallOf.TryGetValue(word, out value) || TensOf.TryGetValue(word, out value))
        {
            return true;
        }
        for (var at = 3; at <= Math.Min(5, word.Length - 8); at++)
        {
            if (SmallOf.TryGetValue(word[..at], out var unit) && unit is > 0 and < 10 && word[at] is 'e' or 'ë' or 'E' or 'Ë'
                && word[at + 1] is 'n' or 'N'
                && TensOf.TryGetValue(word[(at + 2)..], out var tens))
            {
                value = tens + unit;
                return true;
            }
        }
        return false;
    }
}
