using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals.Basis;

/// <summary>A purpose (doelbinding) by the code that the convenant lists.</summary>
[JsonConverter(typeof(TextValueConverter<PurposeCode>))]
public sealed partial record PurposeCode : ITextValue<PurposeCode>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z][a-z0-9-]{1,39}\z</c>.</exception>
    public PurposeCode(string? value)
        => Value = Require.Form(value, Pattern, "must be a code of lower-case letters, digits and hyphens", "purpose");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static PurposeCode From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
