using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Territory;

/// <summary>A street, never with a house number. The router releases only names that its street gate knows as a street.</summary>
[JsonConverter(typeof(TextValueConverter<StreetName>))]
public sealed partial record StreetName : ITextValue<StreetName>
{
    /// <summary>Checks and wraps a street name.</summary>
    /// <exception cref="ContractViolationException">It holds anything but letters, an ordinal (1e) or a year at the end (Plein
    /// 1944).</exception>
    public StreetName(string? value)
        => Value = value is { Length: >= 3 and <= 80 } && Pattern.IsMatch(value)
            ? value
            : throw new ContractViolationException("street", PrivacyRule.NoPersonInCollective, "must be a street name without a number");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(
        @"^([1-9][0-9]?(e|de|ste) )?\p{L}[\p{L}'’. -]*( 19[0-9]{2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static StreetName From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => nameof(StreetName);
}
