using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Individual;

/// <summary>
/// Hands one person's or household's case to the one team or desk that may have it, or an initiator to the wijkregisseur.
/// </summary>
/// <remarks>No readable text and no citizen number: what the receiver needs is in <see cref="Content"/>, sealed for its key.</remarks>
public sealed record IndividualCase
{
    /// <summary>Creates a case.</summary>
    /// <exception cref="ContractViolationException">A part is missing or unknown; the content is not sealed; there is no basis; it is
    /// sealed for another
    /// team, key or delivery; it is for a team of the collective side.</exception>
    public IndividualCase(
        Guid deliveryId, int revision, TeamId team, MunicipalityCode municipality, DataClass dataClass, Urgency urgency,
        LegalBasis legalBasis, string keyId, CompactJwe content, RuleSetVersion ruleSet, ImmutableArray<RuleId> reasons = default)
    {
        DeliveryId = Require.Id(deliveryId);
        Revision = Require.Between(revision, 1, int.MaxValue);
        Team = Require.Present(team);
        Municipality = Require.Present(municipality);
        MayHave(TeamSides.KindOf(team), dataClass);
        DataClass = Require.Known(dataClass) != DataClass.Collective
            ? dataClass
            : throw new ContractViolationException(nameof(dataClass), PrivacyRule.NeedToKnow, "must be a class of individual content");
        Urgency = Require.Known(urgency);
        LegalBasis = legalBasis ?? throw new ContractViolationException(nameof(legalBasis), PrivacyRule.BasisRequired, "is required");
        KeyId = Require.Text(keyId, 64);
        Content = content ?? throw new ContractViolationException(nameof(content), PrivacyRule.SealedForReceiver, "is required");
        if (content.Team != team || content.Delivery != deliveryId || content.KeyId != keyId)
        {
            throw new ContractViolationException(
                nameof(content), PrivacyRule.SealedForReceiver, "must be sealed for this team and its key, as this delivery");
        }
        RuleSet = Require.Present(ruleSet);
        Reasons = Require.List(reasons, 50);
    }

    /// <summary>This delivery; receivers use it to recognise a repeat.</summary>
    public Guid DeliveryId { get; }

    /// <summary>Revision of the signal, from 1.</summary>
    public int Revision { get; }

    /// <summary>The receiving team or desk.</summary>
    public TeamId Team { get; }

    /// <summary>The municipality.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>What kind of content is sealed.</summary>
    public DataClass DataClass { get; }

    /// <summary>How soon the team must respond.</summary>
    public Urgency Urgency { get; }

    /// <summary>Why this transfer is allowed. Without a basis the case cannot exist (<see cref="PrivacyRule.BasisRequired"/>).</summary>
    public LegalBasis LegalBasis { get; }

    /// <summary>Which key of the team it is sealed for.</summary>
    public string KeyId { get; }

    /// <summary>The case itself, sealed for the receiving team. No queue, log or backup holds it in the clear.</summary>
    public CompactJwe Content { get; }

    /// <summary>The rule set that decided.</summary>
    public RuleSetVersion RuleSet { get; }

    /// <summary>Names of the rules that decided.</summary>
    public ImmutableArray<RuleId> Reasons { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(IndividualCase)} {DeliveryId}";

    // Whatever a table says: nobody's case reaches a team where all may read along, and who agreed to be reached agreed to one reader.
    private static void MayHave(TeamKind kind, DataClass dataClass)
    {
        if (dataClass == DataClass.Initiator && kind != TeamKind.Wijkregisseur)
        {
            throw new ContractViolationException("team", PrivacyRule.ReporterNotPassedOn, "must be a wijkregisseur");
        }
        if (dataClass != DataClass.Initiator && kind.IsCollective())
        {
            throw new ContractViolationException("team", PrivacyRule.NoPersonInCollective, "must not be a team of the collective side");
        }
    }
}
