using Hub.Contracts.Individual;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;

namespace Hub.Deciding.Planning;

/// <summary>Asks every privacy rule about a wish, in one order; the first objection stands.</summary>
internal sealed class PrivacyRules(NeedToKnowMatrix matrix, DecidingOptions options)
{
    private readonly DisclosureRules disclosure = new(matrix);

    /// <summary>
    /// The basis of a delivery: consent for an initiator; the law itself for arrears where the convenant lists it; else what the signal or
    /// the convenant gives.
    /// </summary>
    public LegalBasis? BasisFor(Considered signal, DataClass dataClass)
        => dataClass == DataClass.Initiator
            ? matrix.InitiatorBasis is { } consent ? new LegalBasis(consent.Grondslag, consent.Purpose, signal.Claim?.Covenant) : null
            : dataClass == DataClass.Arrears && signal.Signal.LegalBasis is null && signal.Claim is { } claim
                && claim.Bases.Contains(matrix.ArrearsBasis) && claim.Purposes.Contains(matrix.ArrearsPurpose)
                ? new LegalBasis(matrix.ArrearsBasis, matrix.ArrearsPurpose, claim.Covenant)
                : BasisRequired.Of(signal.Signal, signal.Claim);

    /// <summary>The objection to a signal as a whole; null for none.</summary>
    public Objection? AgainstSignal(Considered signal)
        => options.BsnDropped ? null : BsnWhereLawPrescribes.Check(signal.Signal, signal.Claim);

    /// <summary>The objection to a delivery; null for none.</summary>
    public Objection? Against(Considered signal, Wish wish)
    {
        var source = signal.Signal.Source;
        var municipality = signal.Signal.Municipality;
        if (wish.DataClass == DataClass.Collective)
        {
            return disclosure.Against(municipality, ContentFacts.OfCollective(source), wish.Kind);
        }
        if (CovenantRequired.Check(signal.Claim) is { } noCovenant)
        {
            return noCovenant;
        }
        var basis = BasisFor(signal, wish.DataClass);
        return ReporterNotPassedOn.Check(signal.Signal, wish.DataClass)
            ?? BasisRequired.Check(basis, signal.Claim!)
            ?? ArrearsForDebtHelpOnly.CheckPreconditions(signal.Signal, wish.DataClass, options.PreconditionsAssumed)
            ?? disclosure.Against(
                municipality, new ContentFacts(source, wish.DataClass, basis, signal.Claim!.PoliceDestinations), wish.Kind);
    }
}
