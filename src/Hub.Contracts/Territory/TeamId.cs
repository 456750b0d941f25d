using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Territory;

/// <summary>A team or desk, such as gm0637.wijkzorgnetwerk.oosterheem; its queue is team. and this id.</summary>
[JsonConverter(typeof(TextValueConverter<TeamId>))]
public sealed partial record TeamId : ITextValue<TeamId>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form
    /// <c>^gm[0-9]{4}\.[a-z][a-z-]{1,39}(\.[a-z][a-z0-9-]{0,39})?\z</c>.</exception>
    public TeamId(string? value)
        => Value = Require.Form(value, Pattern, "must be municipality, team kind and area, with points between", "team");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(
        @"^gm[0-9]{4}\.[a-z][a-z-]{1,39}(\.[a-z][a-z0-9-]{0,39})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static TeamId From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
