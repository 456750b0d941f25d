namespace Hub.Router.Delivery;

/// <summary>Log lines of delivery: ids, codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "{Count} confirmations were not written ({Code}); these deliveries will be sent once more")]
    public static partial void ConfirmationsLost(ILogger logger, int count, string code);

    [LoggerMessage(2102, LogLevel.Warning, "Queue {Queue} did not take delivery {DeliveryId}: {Word}")]
    public static partial void NotTaken(ILogger logger, string queue, Guid deliveryId, BrokerWord word);

    [LoggerMessage(2103, LogLevel.Warning, "The broker is away ({Code}); deliveries wait in the ledger")]
    public static partial void BrokerAway(ILogger logger, string code);

    [LoggerMessage(2105, LogLevel.Warning, "The ledger is away ({Code}); waiting deliveries are sent later")]
    public static partial void SweepPutOff(ILogger logger, string code);

    [LoggerMessage(2104, LogLevel.Information, "{Count} waiting deliveries were sent again")]
    public static partial void SentAgain(ILogger logger, int count);

    [LoggerMessage(2106, LogLevel.Warning, "Queue {Queue} was gone and is made again; what waits for it is sent")]
    public static partial void QueueMade(ILogger logger, string queue);

    [LoggerMessage(
        2107, LogLevel.Error, "Queue {Queue} is gone and the hub may not make it ({Code}); run ./hub topology apply as a user that may")]
    public static partial void QueueNotMade(ILogger logger, string queue, string code);

    [LoggerMessage(2108, LogLevel.Information, "{Count} deliveries that nobody accepted were sent again")]
    public static partial void UnacceptedSentAgain(ILogger logger, int count);

    [LoggerMessage(
        2109, LogLevel.Error,
        "The broker has no mark: it lost its disk, or is new to the hub. {Count} deliveries and withdrawals that nobody accepted are "
            + "sent again")]
    public static partial void NoMark(ILogger logger, int count);

    [LoggerMessage(2110, LogLevel.Warning, "{Queues} queues of teams were not there; {Count} deliveries that they held are sent again")]
    public static partial void QueuesMissing(ILogger logger, int queues, int count);
}
