using System.Collections.Concurrent;

namespace Hub.Adapters.Partners;

/// <summary>Each partner's own allowance: what one uses, another does not miss.</summary>
internal sealed class PartnerQuotas(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, PartnerAllowance> allowances = new(StringComparer.Ordinal);

    /// <summary>The allowance of a partner under its present quota.</summary>
    public PartnerAllowance Of(Partner partner)
    {
        var allowance = allowances.GetOrAdd(
            partner.Id.Value, static (_, part) => new PartnerAllowance(part.Quota, part.Clock), (partner.Quota, Clock: clock));
        return allowance.Quota == partner.Quota
            ? allowance
            : allowances[partner.Id.Value] = new PartnerAllowance(partner.Quota, clock);
    }
}
