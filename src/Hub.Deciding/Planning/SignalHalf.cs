using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Planning;

/// <summary>What a delivery says of its signal: of the whole, or of one half of a split one, by that half's own words.</summary>
/// <param name="Signal">The words; null where a half has none.</param>
/// <param name="Theme">What they are about.</param>
/// <param name="Acute">Whether they tell of danger to life or limb.</param>
/// <param name="Urgency">The source's urgency, where it is of these words.</param>
/// <param name="Initiative">Whether they are a plan of residents.</param>
/// <param name="Reasons">The rules that fired on them.</param>
internal sealed record SignalHalf(Signal? Signal, Theme Theme, bool Acute, Urgency Urgency, bool Initiative, ImmutableArray<Reason> Reasons)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(SignalHalf);
}
