using System.Collections.Frozen;

namespace Hub.Deciding.Language.Words;

/// <summary>Numbers written as a word, Dutch or English, and in Roman figures: how many digits they stand for.</summary>
internal static class Numerals
{
    private const int LongestRoman = 7;
    private const int ShortestRun = 6;
    private const int LongestPart = 16;
    private const string RomanFigures = "ivxlc";
    private const string Figures =
        "nul null een twee drie vier vijf zes zeven acht negen neegen zero one two three four five six seven eight nine";
    private const string Teens =
        "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien "
        + "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
        + "twenty thirty forty fifty sixty seventy eighty ninety";

    private const string Tens = "twintig dertig veertig vijftig zestig zeventig tachtig tachentig negentig";

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Known =
        Below100().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of digits that a folded word stands for; 0 where it is no number.</summary>
    public static int Digits(ReadOnlySpan<char> word)
    {
        if (Known.TryGetValue(word, out var digits))
        {
            return digits;
        }

        return word.Length < ShortestRun ? 0
            : Large(word, "duizend", 4) is > 0 and var thousands ? thousands
            : Large(word, "honderd", 3) is > 0 and var hundreds ? hundreds
            : Run(word);
    }

    /// <summary>Whether a folded word is a number in Roman figures.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word)
        => word.Length is > 0 and <= LongestRoman && word.IndexOfAnyExcept(RomanFigures) < 0;

    // honderdtwaalf, tweehonderdenvier, drieduizend
    private static int Large(ReadOnlySpan<char> word, string unit, int digits)
    {
        var at = word.IndexOf(unit);
        if (at < 0 || (at > 0 && !Known.TryGetValue(word[..at], out _)))
        {
            return 0;
        }

        var rest = word[(at + unit.Length)..];
        return rest.IsEmpty || Digits(rest) > 0 || (rest.StartsWith("en") && Digits(rest[2..]) > 0) ? digits : 0;
    }

    // nulzes, zestwaalf: read aloud and written as one.
    private static int Run(ReadOnlySpan<char> word)
    {
        var total = 0;
        while (!word.IsEmpty)
        {
            var (length, digits) = (0, 0);
            for (var end = Math.Min(word.Length, LongestPart); end >= 3 && length == 0; end--)
            {
                length = Known.TryGetValue(word[..end], out digits) ? end : 0;
            }

            if (length == 0)
            {
                return 0;
            }

            total += digits;
            word = word[length..];
        }

        return total;
    }

    // The diaeresis is folded away (drieënveertig), and may be missing.
    private static FrozenDictionary<string, int> Below100()
    {
        var figures = Figures.Split(' ');
        var tens = Tens.Split(' ');
        var two = tens.Concat(Teens.Split(' ')).Concat(tens.SelectMany(ten => figures[2..12].Select(figure => $"{figure}en{ten}")));
        return figures.Select(word => (word, 1)).Concat(two.Select(word => (word, 2))).DistinctBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);
    }
}
