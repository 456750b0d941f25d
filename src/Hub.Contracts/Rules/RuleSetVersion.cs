using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Rules;

/// <summary>The version of the rule set that decided.</summary>
[JsonConverter(typeof(TextValueConverter<RuleSetVersion>))]
public sealed partial record RuleSetVersion : ITextValue<RuleSetVersion>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z0-9][a-z0-9.-]{0,39}\z</c>.</exception>
    public RuleSetVersion(string? value)
        => Value = Require.Form(value, Pattern, "must be a version of lower-case letters, digits, points and hyphens", "ruleSet");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static RuleSetVersion From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
