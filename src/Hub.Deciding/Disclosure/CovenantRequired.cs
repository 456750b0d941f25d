using Hub.Contracts.Privacy;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure;

/// <summary>Rule <see cref="PrivacyRule.CovenantRequired"/>: who has no valid convenant may send collective signals only.</summary>
internal static class CovenantRequired
{
    /// <summary>Objects to an individual delivery without a convenant.</summary>
    public static Objection? Check(CovenantClaim? claim) => claim is null ? new Objection(PrivacyRule.CovenantRequired, "covenant") : null;
}
