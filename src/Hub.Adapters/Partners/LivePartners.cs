using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners;

/// <summary>The registry that holds now. A reload swaps it whole; a broken one leaves it.</summary>
internal sealed class LivePartners(PartnerRegistry first) : IOutcomeHearers
{
    private volatile PartnerRegistry current = first;

    /// <summary>The registry of this moment.</summary>
    public PartnerRegistry Current => current;

    /// <summary>Puts another registry in its place.</summary>
    public void Swap(PartnerRegistry next) => current = next;

    /// <inheritdoc/>
    public bool Hears(PartnerId sender, DateTimeOffset now) => Current.Hearer(sender, now)?.Callback is not null;
}
