namespace Hub.Adapters.Intake;

/// <summary>
/// Bars the parts of a series that have another number's form, so that they are not taken for groups of a citizen number.
/// </summary>
internal static class NumberForms
{
    private const int Citizen = 9;
    private const int MostGroups = 5;

    /// <summary>Marks them.</summary>
    public static void Bar(string text, List<NumberPart> series)
    {
        for (var i = 0; i < series.Count; i++)
        {
            if (series[i].Barred || !char.IsDigit(text[series[i].Start]))
            {
                continue;
            }
            var count = Math.Max(
                Math.Max(Date(text, series, i), Time(text, series, i)), Math.Max(Phone(text, series, i), Amount(text, series, i)));
            count = Math.Max(count, Math.Max(Postcode(text, series[i]), CaseNumber(text, series, i)));
            for (var barred = i; barred < i + count; barred++)
            {
                series[barred] = series[barred] with { Barred = true };
            }
            i += Math.Max(0, count - 1);
        }
    }

    private static int Date(string text, List<NumberPart> series, int i)
    {
        var first = series[i];
        if (first.Digits == 8 && IsDay(first.Value / 10_000, first.Value / 100 % 100, first.Value % 100))
        {
            return 1;
        }
        if (Gap(text, series, i) is not [var separator and ('-' or '/' or '.')] || Gap(text, series, i + 1) is not [var second]
            || second != separator)
        {
            return 0;
        }
        var (middle, last) = (series[i + 1], series[i + 2]);
        return first.Digits == 4 ? Whole(middle.Digits <= 2 && last.Digits <= 2 && IsDay(first.Value, middle.Value, last.Value))
            : first.Digits > 2 || middle.Digits > 2 ? 0
            : last.Digits == 4 ? Whole(IsDay(last.Value, middle.Value, first.Value))
            : Whole(
                last.Digits == 2 && IsDay(2000, middle.Value, first.Value) && IsOther(Gap(text, series, i + 2), separator)
                    && IsOther(Gap(text, series, i - 1), separator));

        static int Whole(bool holds) => holds ? 3 : 0;
    }

    private static bool IsDay(long year, long month, long day)
        => year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private static bool IsOther(ReadOnlySpan<char> gap, char separator) => gap is not [var one] || one != separator;

    private static int Time(string text, List<NumberPart> series, int i)
        => series[i] is { Digits: <= 2, Value: <= 24 } && Gap(text, series, i) is [':'] && series[i + 1] is { Digits: 2, Value: < 60 }
            && Gap(text, series, i + 1) is not [':']
            ? 2
            : 0;

    // Ten digits that begin with a zero; abroad all that hangs together after a plus or two zeros.
    private static int Phone(string text, List<NumberPart> series, int i)
    {
        var start = series[i].Start;
        var abroad = (start > 0 && text[start - 1] == '+') || (series[i].Digits is 4 or 5 && text.AsSpan(start).StartsWith("00"));
        if (!abroad && (text[start] != '0' || series[i].Digits is not (2 or 3 or 4 or 10)))
        {
            return 0;
        }
        var (digits, end) = (series[i].Digits, i);
        while (end + 1 < series.Count && digits < (abroad ? 2 * Citizen : Citizen + 1)
            && Gap(text, series, end) is " " or "-" or " - " or ") " or ")" or "/" or "." or " (" or " (0) ")
        {
            digits += series[++end].Digits;
        }
        return abroad ? (digits > Citizen ? end - i + 1 : 0) : digits == Citizen + 1 ? end - i + 1 : 0;
    }

    // A sign of money before it, or a comma and two digits at its end.
    private static int Amount(string text, List<NumberPart> series, int i)
    {
        var end = i;
        var cents = false;
        while (Gap(text, series, end) is "." or "," && !cents && end < i + MostGroups)
        {
            cents = text[series[end].End] == ',' && series[end + 1].Digits == 2
                && Gap(text, series, end + 1) is [] or [' ', ..] or ['\n', ..];
            end++;
        }
        return cents || text.AsSpan(0, series[i].Start).TrimEnd(' ') is [.., '€'] ? end - i + 1 : 0;
    }

    private static int Postcode(string text, NumberPart part)
    {
        var after = text.AsSpan(part.End);
        after = after.StartsWith(" ") ? after[1..] : after;
        return part is { Digits: 4, Value: >= 1000 } && after.Length >= 2 && char.IsAsciiLetterUpper(after[0])
            && char.IsAsciiLetterUpper(after[1])
            && (after.Length == 2 || !char.IsLetter(after[2])) ? 1 : 0;
    }

    private static int CaseNumber(string text, List<NumberPart> series, int i)
        => series[i] is { Digits: 4, Value: >= 1990 and < 2040 } && Gap(text, series, i) is "-" or "/" or "." or "_"
            && series[i + 1].Digits == 5
            ? 2
            : 0;

    // What stands after a part; nothing at the ends of the series.
    private static ReadOnlySpan<char> Gap(string text, List<NumberPart> series, int after)
        => after < 0 || after + 1 >= series.Count ? default : text.AsSpan(series[after].End, series[after + 1].Start - series[after].End);
}
