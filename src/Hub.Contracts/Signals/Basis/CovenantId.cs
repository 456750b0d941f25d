using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals.Basis;

/// <summary>A convenant by its code in the configuration.</summary>
[JsonConverter(typeof(TextValueConverter<CovenantId>))]
public sealed partial record CovenantId : ITextValue<CovenantId>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z0-9][a-z0-9-]{1,39}\z</c>.</exception>
    public CovenantId(string? value)
        => Value = Require.Form(value, Pattern, "must be a code of lower-case letters, digits and hyphens", "covenant");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static CovenantId From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
