using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners;

/// <summary>All partners of one configuration set; replaced as a whole.</summary>
internal sealed class PartnerRegistry
{
    private readonly FrozenDictionary<string, Partner> byId;

    /// <summary>Creates a registry of partners with distinct ids.</summary>
    public PartnerRegistry(IEnumerable<Partner> partners)
    {
        All = [.. partners.OrderBy(partner => partner.Id.Value, StringComparer.Ordinal)];
        byId = All.ToFrozenDictionary(partner => partner.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>A registry without partners.</summary>
    public static PartnerRegistry Empty { get; } = new([]);

    /// <summary>All partners, by id.</summary>
    public ImmutableArray<Partner> All { get; }

    /// <summary>The partner; null when it is not registered.</summary>
    public Partner? Find(PartnerId id) => byId.GetValueOrDefault(id.Value);

    /// <summary>
    /// Who hears what becomes of a partner's signals: itself or, when it is gone, the only one that carries it on. After a split nobody is
    /// told unasked: which of the heirs it concerns only they know.
    /// </summary>
    public Partner? Hearer(PartnerId sender, DateTimeOffset now)
        => Find(sender)
            ?? (All.Where(partner =>
                partner.Aliases.Any(alias => alias.Partner == sender && alias.HoldsAt(now))).Take(2).ToArray() is [var heir] ? heir : null);
}
