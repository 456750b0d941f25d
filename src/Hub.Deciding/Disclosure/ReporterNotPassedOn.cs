using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.ReporterNotPassedOn"/>: the reporter goes along only where sharing was allowed, and only sealed.
/// </summary>
internal static class ReporterNotPassedOn
{
    /// <summary>The reporter as a sealed case may hold it.</summary>
    public static SignalReporter? Project(Signal signal) => signal.SharingAllowed ? signal.Reporter : null;

    /// <summary>
    /// Who brought a plan: name, telephone and e-mail and no more; null where he did not agree, or gave nothing by which to reach him.
    /// </summary>
    public static SignalReporter? Initiator(Signal signal)
        => Project(signal) is { } reporter && !(string.IsNullOrWhiteSpace(reporter.Phone) && string.IsNullOrWhiteSpace(reporter.Email))
            ? new SignalReporter(reporter.Name, reporter.Phone, reporter.Email)
            : null;

    /// <summary>Objects to an initiator who did not agree, or gave nothing by which to reach him.</summary>
    public static Objection? Check(Signal signal, DataClass dataClass)
        => dataClass == DataClass.Initiator && Initiator(signal) is null
            ? new Objection(PrivacyRule.ReporterNotPassedOn, "sharingAllowed")
            : null;

    /// <summary>Objects to an initiator anywhere but with the wijkregisseur.</summary>
    public static Objection? Check(DataClass dataClass, TeamKind destination)
        => dataClass == DataClass.Initiator && destination != TeamKind.Wijkregisseur
            ? new Objection(PrivacyRule.ReporterNotPassedOn, "destination")
            : null;
}
