namespace Hub.Router.Ledger.Rows;

/// <summary>When a delivery's signal was received, in milliseconds since 1970 by the adapter's clock, and whether it is acute.</summary>
internal readonly record struct ReceivedMark(long At, bool Acute);
