using System.Text.RegularExpressions;

namespace Hub.Adapters.Intake;

/// <summary>Forms of Dutch places as partners send them.</summary>
internal static partial class DutchPlace
{
    /// <summary>The bounds of the European Netherlands, a little wide; the same as Signalen's default bounding box.</summary>
    public const string BoundsRule = "must lie in the Netherlands: longitude 3.3 to 7.3, latitude 50.7 to 53.6 (a swapped pair is not "
        + "turned round)";

    /// <summary>A postcode in one form: four digits, or four digits and two capitals; null when it is neither.</summary>
    public static string? Postcode(string? text)
    {
        var tight = text?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return tight is { Length: 4 or 6 } && PostcodeForm.IsMatch(tight) ? tight : null;
    }

    /// <summary>Whether a coordinate lies within the bounds.</summary>
    public static bool IsWithin(double lat, double lon) => lat is >= 50.7 and <= 53.6 && lon is >= 3.3 and <= 7.3;

    /// <summary>What RD coordinates must be.</summary>
    public const string GridRule = "must lie in the Netherlands: rdX 0 to 300000, rdY 300000 to 640000, in metres (a swapped pair is not "
        + "turned round)";

    /// <summary>What coordinates of both kinds must be.</summary>
    public const string SamePlaceRule = "must be the place of lat and lon too, within 250 m: two places were given";

    /// <summary>A municipality's code in one form, such as GM0637 for 637; null when it is none.</summary>
    public static string? Municipality(string text)
        => MunicipalityForm.Match(text.Trim()) is { Success: true } match ? $"GM{match.Groups["number"].Value.PadLeft(4, '0')}" : null;

    /// <summary>Whether it has the form of a CBS buurt code.</summary>
    public static bool IsBuurt(string? text) => text is { Length: 10 } && BuurtForm.IsMatch(text);

    /// <summary>House number, letter and addition in one text; null when there is none.</summary>
    public static string? HouseNumber(string? number, string? letter, string? addition)
    {
        if (number is null)
        {
            return null;
        }
        var whole = addition is null ? number + letter : $"{number}{letter}-{addition}";
        return whole.Length <= 20 ? whole : number;
    }

    [GeneratedRegex(@"^[1-9][0-9]{3}([A-Z]{2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PostcodeForm { get; }

    [GeneratedRegex(
        @"^(GM)?(?<number>[0-9]{3,4})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex MunicipalityForm { get; }

    [GeneratedRegex(@"^BU[0-9]{8}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BuurtForm { get; }
}
