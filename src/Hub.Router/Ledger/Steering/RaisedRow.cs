namespace Hub.Router.Ledger.Steering;

/// <summary>A matter that its owner laid with who stands above it.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Team">Its owner.</param>
/// <param name="ToTeam">With whom.</param>
/// <param name="Step">The how manieth of the chain that is, from 1.</param>
/// <param name="Reason">Why: a code.</param>
/// <param name="Actor">Who did: a role or staff code.</param>
internal sealed record RaisedRow(Guid DeliveryId, string Team, string ToTeam, int Step, string Reason, string Actor);
