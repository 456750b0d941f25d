namespace Hub.Router.Ledger.Rows;

/// <summary>An alarm of which a contact was not told, or not that it is over.</summary>
/// <param name="Id">The alarm.</param>
/// <param name="Code">What it is about.</param>
/// <param name="Cause">What it comes from.</param>
/// <param name="At">Since when.</param>
/// <param name="IsOver">Whether it was cleared.</param>
internal sealed record UntoldAlarm(Guid Id, string Code, string Cause, long At, bool IsOver);
