using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Territory;

/// <summary>A CBS buurt. Codes change yearly: the configuration says of which year they are.</summary>
[JsonConverter(typeof(TextValueConverter<BuurtCode>))]
public sealed partial record BuurtCode : ITextValue<BuurtCode>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^BU[0-9]{8}\z</c>.</exception>
    public BuurtCode(string? value) => Value = Require.Form(value, Pattern, "must be BU and eight digits", "buurt");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^BU[0-9]{8}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static BuurtCode From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
