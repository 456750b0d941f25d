namespace Hub.Configuration;

/// <summary>The adapters' spool.</summary>
/// <param name="File">SQLite file, relative to the data folder. Default <c>spool.db</c>.</param>
/// <param name="ReceiptSeconds">How long to wait for the router's receipt before a signal is sent again; four times longer each time, at
/// most an hour. Default 30.</param>
/// <param name="TrailDays">How long codes and times of a settled signal are kept. Default 183.</param>
/// <param name="KeptHours">How long the sealed content of a routed signal is kept, so that it can be offered again to a ledger that was put
/// back from a backup; 0 to 23, and no shorter than the age of the newest backup. Default 23.</param>
public sealed record SpoolSettings(string File = "spool.db", int ReceiptSeconds = 30, int TrailDays = 183, int KeptHours = 23)
{
    /// <summary>How long to wait for the router's receipt.</summary>
    public TimeSpan ReceiptWithin => TimeSpan.FromSeconds(ReceiptSeconds);

    /// <summary>How long sealed content is kept after routing.</summary>
    public TimeSpan Kept => TimeSpan.FromHours(KeptHours);

    /// <summary>How long the trail is kept.</summary>
    public TimeSpan TrailRetention => TimeSpan.FromDays(TrailDays);
}
