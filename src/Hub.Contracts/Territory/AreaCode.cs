using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Territory;

/// <summary>The gebied of a team within its municipality, such as oosterheem.</summary>
[JsonConverter(typeof(TextValueConverter<AreaCode>))]
public sealed partial record AreaCode : ITextValue<AreaCode>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z][a-z0-9-]{0,39}\z</c>.</exception>
    public AreaCode(string? value)
        => Value = Require.Form(value, Pattern, "must be a code of lower-case letters, digits and hyphens", "area");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static AreaCode From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
