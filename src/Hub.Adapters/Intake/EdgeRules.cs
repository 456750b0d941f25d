using System.Collections.Immutable;
using Hub.Adapters.Partners;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Intake;

/// <summary>What every door holds a signal to, before it is sealed: the authenticated partner decides, never a field of the body.</summary>
internal static class EdgeRules
{
    /// <summary>All faults; empty when the hub may take the signal in.</summary>
    public static ImmutableArray<Refusal> Check(Partner partner, Signal signal, bool municipalityHasKeys, DateTimeOffset now)
    {
        ImmutableArray<Refusal>.Builder? faults = null;
        if (signal.Source != partner.Kind)
        {
            Add("source", "must be the kind that this partner is registered as");
        }
        if (!partner.Municipalities.Contains(signal.Municipality) || !municipalityHasKeys)
        {
            Add("municipality", "must be a municipality that this partner serves");
        }
        if (signal.Subject?.Bsn is not null && !partner.MayProcessBsn(now))
        {
            Add("subject.bsn", "must be absent: the law does not let this partner process it", PrivacyRule.BsnWhereLawPrescribes);
        }
        return faults?.ToImmutable() ?? [];

        void Add(string field, string rule, PrivacyRule? privacyRule = null)
            => (faults ??= ImmutableArray.CreateBuilder<Refusal>()).Add(new Refusal(field, rule, privacyRule));
    }
}
