using Hub.Contracts.Signals;
using Hub.Deciding.Planning;

namespace Hub.Router.InUse;

/// <summary>Decides what happens with a signal: pure, no clock, no I/O.</summary>
/// <param name="signal">The signal, in the clear.</param>
/// <param name="covenant">What the partner's convenant allowed at intake; null for none.</param>
internal delegate RoutingDecision DecideSignal(Signal signal, CovenantClaim? covenant);
