using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;

namespace Hub.Contracts.Operations;

/// <summary>A rule that fired for a signal, and on what: names of word lists and fields, never words of the signal.</summary>
public sealed record SignalReason
{
    /// <summary>Creates a reason.</summary>
    /// <exception cref="ContractViolationException">The rule is missing, or the evidence too long.</exception>
    public SignalReason(RuleId rule, string? evidence = null)
    {
        Rule = Require.Present(rule);
        Evidence = Require.OptionalText(evidence, 4000);
    }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>Names of word lists, fields and signs, with commas between; null where the rule says all.</summary>
    public string? Evidence { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(SignalReason);
}
