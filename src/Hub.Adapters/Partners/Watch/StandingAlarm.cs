using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners.Watch;

/// <summary>An alarm about a partner whose cause lasts.</summary>
/// <param name="Partner">Whom it is about.</param>
/// <param name="Code">What it is about.</param>
/// <param name="Since">Since when.</param>
/// <param name="About">What tells its cause from another, such as a callback's address.</param>
/// <param name="IsTold">Whether the operators were told.</param>
/// <param name="IsOver">Whether an operator says that it is over.</param>
internal sealed record StandingAlarm(PartnerId Partner, string Code, DateTimeOffset Since, string About, bool IsTold, bool IsOver);
