using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.BasisRequired"/>: an individual signal carries a grondslag and a purpose that the convenant lists.
/// </summary>
internal static class BasisRequired
{
    /// <summary>
    /// The basis that the signal states, else the one that the convenant gives to a system that cannot state any; null for none.
    /// </summary>
    public static LegalBasis? Of(Signal signal, CovenantClaim? claim) => signal.LegalBasis ?? claim?.DefaultBasis;

    /// <summary>Objects to content about a person without a basis.</summary>
    public static Objection? Check(LegalBasis? basis) => basis is null ? new Objection(PrivacyRule.BasisRequired, "legalBasis") : null;

    /// <summary>Objects to a basis that is absent or not listed.</summary>
    public static Objection? Check(LegalBasis? basis, CovenantClaim claim)
        => Check(basis) is { } absent ? absent
            : !claim.Bases.Contains(basis!.Grondslag) ? new Objection(PrivacyRule.BasisRequired, "legalBasis.grondslag")
            : !claim.Purposes.Contains(basis.Purpose) ? new Objection(PrivacyRule.BasisRequired, "legalBasis.purpose")
            : basis.Covenant is { } named && named != claim.Covenant ? new Objection(PrivacyRule.BasisRequired, "legalBasis.covenant")
            : null;
}
