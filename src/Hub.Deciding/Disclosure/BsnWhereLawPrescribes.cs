using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.BsnWhereLawPrescribes"/>: a BSN only from whom, and to whom, the law lets have it (UAVG 46, Wabb 10 and 11).
/// </summary>
internal static class BsnWhereLawPrescribes
{
    /// <summary>Objects to a BSN from a partner that may not process it.</summary>
    public static Objection? Check(Signal signal, CovenantClaim? claim)
        => signal.Subject?.Bsn is not null && claim is not { MayProcessBsn: true }
            ? new Objection(PrivacyRule.BsnWhereLawPrescribes, "subject.bsn")
            : null;

    /// <summary>The subject as a destination may have it: without BSN unless the matrix lists the destination for it.</summary>
    public static SignalSubject? Project(SignalSubject? subject, bool destinationMayHaveBsn)
        => destinationMayHaveBsn ? subject : subject?.WithoutBsn();
}
