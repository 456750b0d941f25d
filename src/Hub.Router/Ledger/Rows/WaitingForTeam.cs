namespace Hub.Router.Ledger.Rows;

/// <summary>A delivery that a team has yet to accept, as far as a notice may tell of it.</summary>
/// <param name="Id">The delivery.</param>
/// <param name="IsAcute">Whether it is about danger to life.</param>
/// <param name="At">Since when it is there.</param>
/// <param name="IsTold">Whether the contact was told.</param>
internal sealed record WaitingForTeam(Guid Id, bool IsAcute, long At, bool IsTold);
