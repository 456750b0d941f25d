namespace Hub.Adapters.Spool;

/// <summary>A row of the spool is not what was written.</summary>
internal sealed class RowDamagedException() : Exception("A row of the spool is not what was written.");
