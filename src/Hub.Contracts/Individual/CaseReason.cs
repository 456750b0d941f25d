using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;

namespace Hub.Contracts.Individual;

/// <summary>
/// A reason of the hub's decision, with the words of the text that it stands on. Sealed with the case, for who may read its text:
/// never in a ledger, log, collective delivery, or with who only reads along.
/// </summary>
public sealed record CaseReason
{
    /// <summary>Most places of one reason.</summary>
    public const int MostPlaces = 40;

    /// <summary>Creates a reason.</summary>
    /// <exception cref="ContractViolationException">The words are empty or too long, or there are too many places.</exception>
    public CaseReason(RuleId rule, string why, ImmutableArray<TextPlace> places = default, double? weight = null)
    {
        Rule = Require.Present(rule);
        Why = Require.Text(why, 300);
        Places = Require.List(places, MostPlaces);
        Weight = weight is null or (>= -1000 and <= 1000) ? weight
            : throw new ContractViolationException(nameof(weight), "must be -1000 to 1000");
    }

    /// <summary>The rule.</summary>
    public RuleId Rule { get; }

    /// <summary>What it means, in Dutch, as the rules had it when it was decided.</summary>
    public string Why { get; }

    /// <summary>Where in the text, in its order; empty for what is not of words.</summary>
    public ImmutableArray<TextPlace> Places { get; }

    /// <summary>
    /// What it brought to the choice between the kind decided and the next one, in log odds: above 0 for it, below 0 against it. Those of
    /// one case add up to the whole. Null where it is about something else.
    /// </summary>
    public double? Weight { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(CaseReason);
}
