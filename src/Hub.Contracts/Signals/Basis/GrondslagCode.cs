using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals.Basis;

/// <summary>A legal basis by the code that the configuration gives it, with its citation; such as avg-6-1-e.</summary>
[JsonConverter(typeof(TextValueConverter<GrondslagCode>))]
public sealed partial record GrondslagCode : ITextValue<GrondslagCode>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z][a-z0-9-]{1,39}\z</c>.</exception>
    public GrondslagCode(string? value)
        => Value = Require.Form(value, Pattern, "must be a code of lower-case letters, digits and hyphens", "grondslag");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static GrondslagCode From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
