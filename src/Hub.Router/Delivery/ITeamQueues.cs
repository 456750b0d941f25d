using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>Puts deliveries in the teams' queues.</summary>
internal interface ITeamQueues
{
    /// <summary>Whether anything can be sent now; while the broker is away, what waits is left where it is.</summary>
    Task<bool> IsReachableAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Sends all, and gives back those that the broker confirmed. What it did not confirm stays pending and is sent again later.
    /// </summary>
    Task<IReadOnlyList<PendingMessage>> SendAsync(IReadOnlyList<PendingMessage> messages, CancellationToken cancellationToken);

    /// <summary>Makes the queue of every team that should have one and has none yet.</summary>
    Task DeclareAsync(CancellationToken cancellationToken);
}
