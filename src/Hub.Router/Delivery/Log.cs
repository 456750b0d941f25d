namespace Hub.Router.Delivery;

/// <summary>Log lines of delivery: ids, codes and counts.</summary>
internal static partial class Log
{
    [LoggerMessage(2101, LogLevel.Warning, "{Count} confirmations were not written ({Code}); these deliveries will be sent once more")]
    public static partial void ConfirmationsLost(ILogger log, int count, string code);

    [LoggerMessage(2102, LogLevel.Warning, "Queue {Queue} did not take delivery {DeliveryId}: {Code}")]
    public static partial void NotTaken(ILogger log, string queue, Guid deliveryId, string code);

    [LoggerMessage(2103, LogLevel.Warning, "The broker is away ({Code}); deliveries wait in the ledger")]
    public static partial void BrokerAway(ILogger log, string code);

    [LoggerMessage(2105, LogLevel.Warning, "The ledger is away ({Code}); waiting deliveries are sent later")]
    public static partial void SweepPutOff(ILogger log, string code);

    [LoggerMessage(2104, LogLevel.Information, "{Count} waiting deliveries were sent again")]
    public static partial void SentAgain(ILogger log, int count);
}
