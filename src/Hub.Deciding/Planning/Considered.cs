using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;
using Hub.Deciding.Classification;
using Hub.Deciding.Territory;

namespace Hub.Deciding.Planning;

/// <summary>A signal with what is known of it while it is planned.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="Claim">What the partner's convenant allowed at intake; null for none.</param>
/// <param name="Classified">What its text says as a whole.</param>
/// <param name="Located">Where it is.</param>
/// <param name="Split">Its two halves; null where it is of one kind.</param>
internal sealed record Considered(Signal Signal, CovenantClaim? Claim, Classified Classified, Located Located, SplitSignal? Split = null)
{
    /// <summary>The area; null where unclear.</summary>
    public AreaCode? Area => (Located as Located.InArea)?.Area;

    /// <summary>The buurt; null where unclear.</summary>
    public BuurtCode? Buurt => (Located as Located.InArea)?.Buurt;

    /// <summary>Danger to life or limb, by the rules or by the source: the hub may raise urgency, never lower it.</summary>
    public bool Acute
        => Split is { } halves ? halves.Public.Acute || halves.Rest.Acute : Classified.Flags.Acute || Signal.Urgency == Urgency.Acute;

    /// <summary>
    /// A plan of residents, by the words that a collective team may read; never where there is danger, which needs help before a plan does.
    /// </summary>
    public bool Initiative
        => Split is { } halves ? halves.Public is { Initiative: true, Acute: false } : Classified.Flags.Initiative && !Acute;

    /// <summary>What is told of the signal as one.</summary>
    public SignalHalf Whole => new(Signal, Classified.Theme, Acute, Signal.Urgency, Initiative, Classified.Reasons);

    /// <inheritdoc/>
    public override string ToString() => nameof(Considered);
}
