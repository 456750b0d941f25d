using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>A municipality by its CBS code, such as GM0637 for Zoetermeer.</summary>
[JsonConverter(typeof(TextValueConverter<MunicipalityCode>))]
public sealed partial record MunicipalityCode : ITextValue<MunicipalityCode>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^GM[0-9]{4}\z</c>.</exception>
    public MunicipalityCode(string? value) => Value = Require.Form(value, Pattern, "must be GM and four digits", "municipality");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^GM[0-9]{4}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static MunicipalityCode From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
