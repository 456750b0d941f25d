namespace Hub.Router.Delivery;

/// <summary>What the broker said of a message.</summary>
internal enum BrokerWord : byte
{
    /// <summary>Nothing: it may or may not hold the message.</summary>
    None = 0,
    /// <summary>A queue holds it.</summary>
    Taken = 1,
    /// <summary>The queue refused it: it is full.</summary>
    Refused = 2,
    /// <summary>There is no such queue.</summary>
    Returned = 3,
}
