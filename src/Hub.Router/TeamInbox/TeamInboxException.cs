namespace Hub.Router.TeamInbox;

/// <summary>The team inbox answered no, or not at all. The message is in Dutch, for the person at the screen.</summary>
internal sealed class TeamInboxException(string message, bool unreachable = false) : Exception(message)
{
    /// <summary>Whether the hub could not be reached.</summary>
    public bool Unreachable { get; } = unreachable;
}
