using Hub.Contracts.Privacy;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Corporation;

/// <summary>The legal basis that a message names itself; without one, the default of the partner's convenant holds.</summary>
internal static class PartnerBasis
{
    /// <summary>The basis; null where the message names none or, with a fault, a half one.</summary>
    public static LegalBasis? Read(HubAttributes attributes)
    {
        var (grondslag, purpose) = (attributes.Text("hub.grondslag"), attributes.Text("hub.doel"));
        if (grondslag is null && purpose is null)
        {
            return null;
        }
        try
        {
            return new LegalBasis(new GrondslagCode(grondslag), new PurposeCode(purpose));
        }
        catch (ContractViolationException violation)
        {
            attributes.Fault(violation.Field == "purpose" ? "hub.doel" : "hub.grondslag", violation.Rule, PrivacyRule.BasisRequired);
            return null;
        }
    }
}
