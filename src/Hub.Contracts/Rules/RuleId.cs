using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Rules;

/// <summary>The name of a rule that fired: a privacy rule or a rule of the rule set. Never text of a signal.</summary>
[JsonConverter(typeof(TextValueConverter<RuleId>))]
public sealed partial record RuleId : ITextValue<RuleId>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[A-Za-z][A-Za-z0-9.-]{0,79}\z</c>.</exception>
    public RuleId(string? value)
        => Value = Require.Form(value, Pattern, "must be a rule name of letters, digits, points and hyphens", "rule");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9.-]{0,79}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static RuleId From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
