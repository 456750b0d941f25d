namespace Hub.Configuration;

/// <summary>Where partners drop files, and how long what lies there stays. What was read stays a day, always.</summary>
/// <param name="Folder">The folder with a folder per partner, relative to the data folder. Default <c>file-drop</c>.</param>
/// <param name="LookSeconds">How often the hub looks. Default 5.</param>
/// <param name="UnfinishedHours">How long a file stays that the hub does not read: an upload that nobody finished, a file in a wrong place,
/// or in a folder that is no partner's (any more). Default 24, and no more: it may be about people, and lies in the clear.</param>
/// <param name="ResultDays">How long results stay: codes only, but under the name that the partner gave its file. Default 7.</param>
public sealed record FileDropSettings(string Folder = "file-drop", int LookSeconds = 5, int UnfinishedHours = 24, int ResultDays = 7)
{
    /// <summary>How often the hub looks.</summary>
    public TimeSpan Interval => TimeSpan.FromSeconds(LookSeconds);

    /// <summary>How long an unread file stays.</summary>
    public TimeSpan UnfinishedKept => TimeSpan.FromHours(UnfinishedHours);

    /// <summary>How long results stay.</summary>
    public TimeSpan ResultKept => TimeSpan.FromDays(ResultDays);
}
