namespace Hub.Deciding.Municipalities;

/// <summary>How deliveries reach a team.</summary>
internal enum TeamChannel
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary><c>inbox</c>: the team reads them over HTTP.</summary>
    Inbox,
    /// <summary><c>amqp</c>: its own queue on the broker; standalone, the inbox.</summary>
    Amqp,
}
