namespace Hub.Hosting.Notices;

/// <summary>A notice did not go out; it is to be sent again. Says which channel and how it failed, never an address.</summary>
/// <param name="reason">A code: <c>mail.unreachable</c>, <c>mail.tls</c>, <c>mail.login</c>, <c>mail.refused</c>,
/// <c>webhook.unreachable</c> or <c>webhook.refused</c>.</param>
public sealed class NoticeNotSentException(string reason) : Exception($"A notice was not sent: {reason}.")
{
    /// <summary>How it failed.</summary>
    public string Reason => reason;
}
