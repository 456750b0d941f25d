namespace Hub.Hosting.Configuration;

/// <summary>The adapters' spool.</summary>
/// <param name="File">SQLite file, relative to the data folder. Default <c>spool.db</c>.</param>
/// <param name="ReceiptSeconds">How long to wait for the router's receipt before a signal is sent again; four times longer each time, at most an hour. Default 30.</param>
/// <param name="TrailDays">How long codes and times of a settled signal are kept. Default 183.</param>
public sealed record SpoolSettings(string File = "spool.db", int ReceiptSeconds = 30, int TrailDays = 183)
{
    /// <summary>How long to wait for the router's receipt.</summary>
    public TimeSpan ReceiptWithin => TimeSpan.FromSeconds(ReceiptSeconds);

    /// <summary>How long the trail is kept.</summary>
    public TimeSpan TrailRetention => TimeSpan.FromDays(TrailDays);
}
