namespace Hub.Hosting.Bus;

/// <summary>Names of the hub's own queues. Written out, because operators rely on them.</summary>
public static class HubQueues
{
    /// <summary>Signals from the adapters to the router.</summary>
    public const string Route = "hub.signals.route";

    /// <summary>Signals that their source erased, from the adapters to the router.</summary>
    public const string Erase = "hub.signals.erase";

    /// <summary>
    /// Receipts from the router to the adapters: each has a queue of its own behind this exchange (<see cref="OfSpool"/>), so that all hear
    /// all.
    /// </summary>
    public const string Settle = "hub.receipts.settle";

    /// <summary>What became of a signal, from the router to the adapters; each has a queue of its own behind this exchange.</summary>
    public const string Outcomes = "hub.outcomes.record";

    /// <summary>
    /// That the ledger was put back from a backup, from the router to the adapters; each has a queue of its own behind this exchange.
    /// </summary>
    public const string Restored = "hub.ledger.restored";

    /// <summary>A team accepted a delivery.</summary>
    public const string Accept = "hub.followup.accept";

    /// <summary>A team returned a delivery.</summary>
    public const string Return = "hub.followup.return";

    /// <summary>A team hands a delivery over to another.</summary>
    public const string HandOver = "hub.followup.hand-over";

    /// <summary>A team closed a delivery.</summary>
    public const string Close = "hub.followup.close";

    /// <summary>The newest hop key, from the routers to the adapters; each has a queue of its own behind this exchange.</summary>
    public const string HopKeys = "hub.hop-keys.announce";

    /// <summary>What an operator must look at, from either worker to the ledger.</summary>
    public const string Alarms = "hub.alarms.record";

    /// <summary>Signs of life of the workers, to the ledger.</summary>
    public const string Workers = "hub.workers.record";

    /// <summary>One message that nobody takes: a broker without it lost its disk, and with that what its queues held.</summary>
    public const string Mark = "hub.broker.mark";

    /// <summary>All that carry messages, in the order of a signal's way.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Route, Erase, Settle, Outcomes, Restored, Accept, Return, HandOver, Close, Alarms, Workers, HopKeys,
    ];

    /// <summary>Those of which each adapter has a queue of its own.</summary>
    public static IReadOnlyList<string> ToEachAdapter { get; } = [Settle, Outcomes, Restored, HopKeys];

    /// <summary>An adapter's own queue behind the exchange of one of <see cref="ToEachAdapter"/>.</summary>
    public static string OfSpool(string exchange, string spoolId) => $"{exchange}.{spoolId}";

    /// <summary>The queue of a team without a queue of another name: team. and its id.</summary>
    public static string OfTeam(string teamId) => $"{TeamPrefix}{teamId}";

    /// <summary>Whether this is the queue of a team.</summary>
    public static bool IsOfTeam(string queue) => queue?.StartsWith(TeamPrefix, StringComparison.Ordinal) == true;

    /// <summary>The team whose queue this is.</summary>
    public static string TeamOf(string queue) => queue[TeamPrefix.Length..];

    private const string TeamPrefix = "team.";
}
