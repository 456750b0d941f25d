namespace Hub.Adapters.Spool.Rows;

/// <summary>A row of the spool is not what was written.</summary>
internal sealed class RowDamagedException() : Exception("A row of the spool is not what was written.");
