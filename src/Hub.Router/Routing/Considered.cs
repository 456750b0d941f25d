using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Classification;
using Hub.Router.Territory;

namespace Hub.Router.Routing;

/// <summary>A signal with what is known of it while it is planned.</summary>
internal sealed record Considered(Signal Signal, CovenantClaim? Claim, Classified Classified, Located Located)
{
    /// <summary>The area; null where unclear.</summary>
    public AreaCode? Area => (Located as Located.InArea)?.Area;

    /// <summary>The buurt; null where unclear.</summary>
    public BuurtCode? Buurt => (Located as Located.InArea)?.Buurt;

    /// <summary>Danger to life or limb, by the rules or by the source: the hub may raise urgency, never lower it.</summary>
    public bool Acute => Classified.Flags.Acute || Signal.Urgency == Urgency.Acute;

    /// <summary>A plan of residents; never where there is danger, which needs help before a plan does.</summary>
    public bool Initiative => Classified.Flags.Initiative && !Acute;

    /// <inheritdoc/>
    public override string ToString() => nameof(Considered);
}
