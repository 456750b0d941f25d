namespace Hub.Router.Ledger.Intake;

/// <summary>A hop key without its private part.</summary>
/// <param name="Id">Its name on the wire.</param>
/// <param name="Point">Its public part.</param>
/// <param name="Number">The higher, the newer.</param>
/// <param name="MadeAt">When it was made, by the ledger's clock.</param>
internal sealed record HopKeyRow(string Id, byte[] Point, long Number, long MadeAt);
