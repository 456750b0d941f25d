using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Router.Disclosure;

/// <summary>Rule <see cref="PrivacyRule.ReporterNotPassedOn"/>: the reporter goes along only where sharing was allowed, and only sealed.</summary>
internal static class ReporterNotPassedOn
{
    /// <summary>The reporter as a sealed case may hold it.</summary>
    public static SignalReporter? Project(Signal signal) => signal.SharingAllowed ? signal.Reporter : null;
}
