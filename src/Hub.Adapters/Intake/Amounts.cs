using System.Globalization;

namespace Hub.Adapters.Intake;

/// <summary>Amounts as Dutch systems write them: 1284,60 or 1284.60, and 1.284,60.</summary>
internal static class Amounts
{
    /// <summary>Reads an amount without currency sign.</summary>
    public static bool TryParse(string text, out decimal amount)
    {
        var plain = text.Trim();
        if (plain.Contains(',', StringComparison.Ordinal))
        {
            plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount);
    }
}
