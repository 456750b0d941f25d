using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Contracts.Text;

namespace Hub.Adapters.Intake;

/// <summary>
/// Amounts of money, read the same at every door: 1284,60 and 1284.60, 1.284,60, 1 284,60 and 1,284.60, with or without the sign of the
/// euro.
/// </summary>
/// <remarks>
/// A group of three behind a point is thousands, as Dutch systems write it: 1.240 is 1240. A group of three behind a single comma may be
/// either
/// (812,405), and so may three decimals: refused. An amount is taken as it was meant, or not at all.
/// </remarks>
internal static partial class Amounts
{
    /// <summary>What an amount must be.</summary>
    public const string Rule = "must be an amount in euro such as 1284,60 or 1.284,60, with two decimals at most";

    /// <summary>Reads an amount.</summary>
    public static bool TryParse(string text, out decimal amount)
    {
        amount = 0;
        if (text.Length > 40 || Form.Match(NormalText.Of(text)!) is not { Success: true } match)
        {
            return false;
        }
        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        return decimal.TryParse(
            $"{match.Groups["sign"].Value}{whole}.{match.Groups["cents"].Value}0",
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture, out amount);
    }

    /// <summary>Whether it has no more than two decimals that count.</summary>
    public static bool IsWholeCents(decimal amount) => decimal.Round(amount, 2) == amount;

    [GeneratedRegex(
        @"^\s*(€|EUR)?\s*(?<sign>-?)\s*((?<whole>[0-9]{1,9}|[1-9][0-9]{0,2}(\.[0-9]{3})+|[1-9][0-9]{0,2}([ '’][0-9]{3})+)"
        + @"(,(?<cents>[0-9]{1,2}))?|(?<whole>[0-9]{1,9}|[1-9][0-9]{0,2}(,[0-9]{3})+|[1-9][0-9]{0,2}([ '’][0-9]{3})+)"
        + @"\.(?<cents>[0-9]{1,2})|(?<whole>[1-9][0-9]{0,2}(,[0-9]{3}){2,}))\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }
}
