namespace Hub.Hosting.Configuration;

/// <summary>The adapters' spool.</summary>
/// <param name="File">SQLite file, relative to the data folder. Default <c>spool.db</c>.</param>
public sealed record SpoolSettings(string File = "spool.db");
