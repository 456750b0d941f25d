using System.Net;

namespace Hub.Teams.Inbox;

/// <summary>The team inbox answered no, or not at all. The message is in Dutch, for the person at the screen.</summary>
internal sealed class TeamInboxException(string message, bool unreachable = false, HttpStatusCode? status = null) : Exception(message)
{
    /// <summary>Whether the hub could not be reached.</summary>
    public bool Unreachable { get; } = unreachable;

    /// <summary>What the hub answered; null where it did not.</summary>
    public HttpStatusCode? Status { get; } = status;
}
