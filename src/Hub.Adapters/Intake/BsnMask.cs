using System.Text;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.Intake;

/// <summary>Masks citizen numbers in free text, whoever sent it (<see cref="PrivacyRule.BsnWhereLawPrescribes"/>).</summary>
/// <remarks>
/// A citizen number is a whole token: nine digits, or groups of 4-2-3, 3-3-3 or 3-2-4 with one kind of separator, that pass the
/// elfproef. Longer runs such as an OIN, an IBAN or a telephone number are left alone.
/// </remarks>
internal static class BsnMask
{
    /// <summary>What stands in the place of a masked number.</summary>
    public const string Mark = "[BSN]";

    private static readonly int[][] Groupings = [[9], [4, 2, 3], [3, 3, 3], [3, 2, 4]];

    /// <summary>The text without citizen numbers; the same instance where there were none.</summary>
    public static string? Apply(string? text)
    {
        if (text is not { Length: >= 9 } || (!text.AsSpan().ContainsAnyInRange('0', '9') && Ascii.IsValid(text)))
        {
            return text;
        }
        StringBuilder? masked = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            {
                continue;
            }
            var length = LengthAt(text, at);
            if (length > 0)
            {
                masked = (masked ?? new StringBuilder(text.Length)).Append(text, copied, at - copied).Append(Mark);
                copied = at + length;
                at = copied - 1;
            }
        }
        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether the text holds a citizen number as a whole token.</summary>
    public static bool Finds(string? text) => !ReferenceEquals(Apply(text), text);

    private static int LengthAt(string text, int start)
    {
        Span<char> digits = stackalloc char[9];
        foreach (var grouping in Groupings)
        {
            var length = Match(text, start, grouping, digits);
            if (length > 0 && Bsn.IsValid(digits))
            {
                return length;
            }
        }
        return 0;
    }

    private static int Match(string text, int start, int[] grouping, Span<char> digits)
    {
        var (at, count, separator) = (start, 0, '\0');
        for (var group = 0; group < grouping.Length; group++)
        {
            if (group > 0)
            {
                if (at >= text.Length || !IsSeparator(text[at]) || (separator != '\0' && text[at] != separator))
                {
                    return 0;
                }
                separator = text[at++];
            }
            for (var i = 0; i < grouping[group]; i++, at++)
            {
                if (at >= text.Length || !char.IsDigit(text[at]))
                {
                    return 0;
                }
                digits[count++] = (char)('0' + (int)char.GetNumericValue(text[at]));
            }
        }
        return at < text.Length && char.IsLetterOrDigit(text[at]) ? 0 : at - start;
    }

    private static bool IsSeparator(char c) => c is '.' or ' ' or '-' or '\u00A0' or '/';
}
