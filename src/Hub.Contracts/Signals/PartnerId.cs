using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>A partner system as the registry names it. Never a person.</summary>
[JsonConverter(typeof(TextValueConverter<PartnerId>))]
public sealed partial record PartnerId : ITextValue<PartnerId>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z][a-z0-9-]{1,39}\z</c>.</exception>
    public PartnerId(string? value)
        => Value = Require.Form(value, Pattern, "must be 2 to 40 lower-case letters, digits or hyphens", "partner");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static PartnerId From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
