namespace Hub.Adapters.Intake;

/// <summary>
/// Finds numbers that follow one another with nothing but a few separators between them: what may be one number in groups.
/// </summary>
internal static class NumberSeries
{
    private const int LongestGap = 6;
    private const int LongestTag = 12;
    private const int LongestWord = 40;
    private const int Many = 10; // digits: one more than any run that counts

    /// <summary>Reads the next series; false at the end of the text. A number in words and one in digits are never one series.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where to read on.</param>
    /// <param name="series">Its parts; emptied first.</param>
    public static bool Next(string text, ref int at, List<NumberPart> series)
    {
        series.Clear();
        bool? spoken = null;
        while (at < text.Length)
        {
            var character = text[at];
            if (char.IsDigit(character) ? spoken is true : char.IsLetter(character) && series.Count > 0 && spoken is false)
            {
                return true;
            }
            if (char.IsDigit(character))
            {
                spoken = false;
                series.Add(Run(text, ref at));
            }
            else if (char.IsLetter(character))
            {
                var start = at;
                at = EndOfWord(text, at);
                if (at - start <= LongestWord && DutchNumbers.Read(text.AsSpan(start, at - start)) is ( > 0 and var digits, var value)
                    && !IsGlued(text, start, at))
                {
                    spoken = true;
                    series.Add(new NumberPart(start, at, digits, value));
                    continue;
                }
                if (series.Count > 0)
                {
                    return true;
                }
            }
            else if (series.Count == 0)
            {
                at++;
            }
            else if (!SkipGap(text, ref at))
            {
                return true;
            }
        }
        return series.Count > 0;
    }

    private static bool IsGlued(string text, int start, int end)
        => (start > 0 && char.IsDigit(text[start - 1])) || (end < text.Length && char.IsDigit(text[end]));

    private static NumberPart Run(string text, ref int at)
    {
        var (start, value) = (at, 0L);
        for (; at < text.Length && char.IsDigit(text[at]); at++)
        {
            value = at - start < Many ? value * 10 + (long)char.GetNumericValue(text[at]) : value;
        }
        return new NumberPart(start, at, Math.Min(at - start, Many), value);
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }
        return at;
    }

    // Whatever stands between groups but letters; a tag of HTML counts as one of them.
    private static bool SkipGap(string text, ref int at)
    {
        for (var length = 0; at < text.Length && !char.IsLetterOrDigit(text[at]); length++)
        {
            if (length == LongestGap)
            {
                return false;
            }
            var close = text[at] == '<' ? text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOf('>') : -1;
            at += close < 0 ? 1 : close + 1;
        }
        return true;
    }
}
