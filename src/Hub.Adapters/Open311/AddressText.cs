using System.Text.RegularExpressions;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Open311;

/// <summary>
/// The parts of an address in one line, such as "Dorpsstraat 7, Meerzicht, Zoetermeer, 2712". What it does not recognise stays out.
/// </summary>
/// <param name="Street">Street without number.</param>
/// <param name="HouseNumber">House number.</param>
/// <param name="Postcode">Postcode.</param>
/// <param name="Place">Place.</param>
/// <param name="Neighbourhood">Wijk or buurt.</param>
internal sealed partial record AddressText(string? Street, string? HouseNumber, string? Postcode, string? Place, string? Neighbourhood)
{
    /// <summary>Reads the parts; they are evidence that the router's locator checks.</summary>
    public static AddressText Read(string text)
    {
        var found = PostcodeForm.Match(text);
        var rest = found.Success ? text.Remove(found.Index, found.Length) : text;
        var parts = rest.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => !part.StartsWith("gemeente ", StringComparison.OrdinalIgnoreCase) && part.Length <= 80)
            .ToArray();
        var street = parts.Length > 0 ? StreetForm.Match(parts[0]) : Match.Empty;
        var name = street.Success ? street.Groups["street"].Value : parts.Length > 0 ? BeforeWords(parts[0]) : null;
        return new AddressText(
            name, street.Success ? street.Groups["number"].Value : null, found.Success ? DutchPlace.Postcode(found.Value) : null,
            parts.Length > 1 ? parts[^1] : null, parts.Length > 2 ? parts[^2] : null);
    }

    /// <inheritdoc/>
    public override string ToString() => nameof(AddressText);

    // "Klarendalseweg t.h.v. de speeltuin" is the Klarendalseweg.
    private static string? BeforeWords(string part)
    {
        var at = NearbyForm.Match(part) is { Success: true } match ? match.Index : part.Length;
        var name = part[..at].Trim();
        return name.Length > 0 ? name : null;
    }

    [GeneratedRegex(
        @"\b[1-9][0-9]{3}( ?[A-Za-z]{2})?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft)]
    private static partial Regex PostcodeForm { get; }

    [GeneratedRegex(
        @"^(?<street>\D{2,70}?) (?<number>[1-9][0-9]{0,4} ?[A-Za-z]?(-[0-9A-Za-z]{1,4})?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex StreetForm { get; }

    [GeneratedRegex(
        @"\b(t\.?h\.?v\.?|t\.?o\.?v\.?|nabij|bij|tegenover|achter|naast|hoek)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex NearbyForm { get; }
}
