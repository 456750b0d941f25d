using System.Text;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.Intake;

/// <summary>
/// Masks citizen numbers in free text, whoever sent it and however they wrote it (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).
/// </summary>
/// <remarks>
/// Nine digits that pass the elfproef: glued to a word, or in groups with anything but letters between them, or in words; eight after the
/// word bsn,
/// where the zero in front was lost. What has the form of a date, a time, an amount, a telephone number, a postcode or a case number, and
/// runs of
/// another length such as an OIN or an IBAN, are left alone. Reads a text once.
/// </remarks>
internal static partial class BsnMask
{
    /// <summary>What stands in the place of a masked number.</summary>
    public const string Mark = "[BSN]";

    private const int Length = 9;
    private const int LongestWordBefore = 40;

    /// <summary>The text without citizen numbers; the same instance where there were none.</summary>
    public static string? Apply(string? text) => Apply(text, code: false);

    /// <summary>A telephone number, a reference or another code without citizen numbers: there only their usual groups count.</summary>
    public static string? ApplyToCode(string? code) => Apply(code, code: true);

    /// <summary>Whether the text holds a citizen number.</summary>
    public static bool Finds(string? text) => !ReferenceEquals(Apply(text), text);

    /// <summary>Whether a code holds a citizen number in one of its usual groups.</summary>
    public static bool FindsInCode(string? code) => !ReferenceEquals(ApplyToCode(code), code);

    private static string? Apply(string? text, bool code)
    {
        if (text is not { Length: >= Length - 1 })
        {
            return text;
        }
        StringBuilder? masked = null;
        var (copied, at) = (0, 0);
        var series = new List<NumberPart>();
        while (NumberSeries.Next(text, ref at, series))
        {
            if (!NamesBsn(text, series[0].Start))
            {
                NumberForms.Bar(text, series);
            }
            for (var i = 0; i < series.Count; i++)
            {
                if (LastOf(text, series, i, code) is >= 0 and var last)
                {
                    masked = (masked ?? new StringBuilder(text.Length)).Append(text, copied, series[i].Start - copied).Append(Mark);
                    copied = series[last].End;
                    i = last;
                }
            }
        }
        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    // The last part of the citizen number that begins with this one; negative where none does.
    private static int LastOf(string text, List<NumberPart> series, int first, bool code)
    {
        var (value, digits, eight) = (0L, 0, -1);
        for (var last = first; last < series.Count && !series[last].Barred; last++)
        {
            var part = series[last];
            (value, digits) = (value * Pow10(part.Digits) + part.Value, digits + part.Digits);
            if (digits > Length)
            {
                break;
            }
            if (digits == Length && IsValid(value) && (first == last || MayBeGroups(text, series, first, last, code)))
            {
                return last;
            }
            eight = digits == Length - 1 && IsValid(value) && NamesBsn(text, series[first].Start) ? last : eight;
        }
        return eight;
    }

    // By accident one series of nine digits in eleven passes the elfproef: in the midst of other numbers only even groups count.
    private static bool MayBeGroups(string text, List<NumberPart> series, int first, int last, bool code)
        => code ? AreUsual(series, first, last) && AreEven(text, series, first, last)
            : AreEven(text, series, first, last) || IsApart(series, first, last) || NamesBsn(text, series[first].Start);

    private static bool IsApart(List<NumberPart> series, int first, int last)
        => (first == 0 || series[first - 1].Barred) && (last == series.Count - 1 || series[last + 1].Barred);

    private static bool AreEven(string text, List<NumberPart> series, int first, int last)
    {
        var gap = text.AsSpan(series[first].End, series[first + 1].Start - series[first].End);
        for (var i = first + 1; i < last; i++)
        {
            if (!gap.SequenceEqual(text.AsSpan(series[i].End, series[i + 1].Start - series[i].End)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool AreUsual(List<NumberPart> series, int first, int last)
        => last == first + 2 && (series[first].Digits, series[first + 1].Digits) is (3, 3) or (4, 2) or (3, 2);

    private static bool IsValid(long value)
    {
        Span<char> digits = stackalloc char[Length];
        return value.TryFormat(digits, out var written, "D9", null) && written == Length && Bsn.IsValid(digits);
    }

    private static long Pow10(int digits) => digits switch
    {
        1 => 10,
        2 => 100,
        3 => 1000,
        _ => (long)Math.Pow(10, Math.Min(digits, Length + 1)),
    };

    private static bool NamesBsn(string text, int before)
        => BsnWord.IsMatch(text.AsSpan(Math.Max(0, before - LongestWordBefore), Math.Min(before, LongestWordBefore)));

    [GeneratedRegex(
        @"(b\W?s\W?n|burger\W?service|sofi)\W{0,2}(-?(nummer|nr))?\W{0,3}((is|was|van|luidt|:|=)\W{0,3}){0,2}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex BsnWord { get; }
}
