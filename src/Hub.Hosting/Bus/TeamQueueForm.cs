namespace Hub.Hosting.Bus;

/// <summary>
/// What kind of queue a team's is (decision 108). The ledger keeps each delivery until the team accepted it and sends again what a
/// broker lost, so that a queue
/// needs no copies to lose nothing; on several nodes copies keep it within reach while one of them is away.
/// </summary>
public static class TeamQueueForm
{
    /// <summary>The arguments of a new queue that the router makes. One that is there keeps its kind: a queue cannot change it.</summary>
    /// <param name="queue">Its name; one that is no team's is a quorum queue, always.</param>
    /// <param name="replicas">Nodes that it lives on, <c>bus.queueReplicas</c>.</param>
    /// <param name="release">The broker; 4 has one kind of classic queue only.</param>
    public static Dictionary<string, object?> Arguments(string queue, int replicas, BrokerRelease release)
        => replicas > 1 || !HubQueues.IsOfTeam(queue) ? Quorum(replicas)
            : release.IsFour ? new(StringComparer.Ordinal) { ["x-queue-type"] = "classic" }
            : new(StringComparer.Ordinal) { ["x-queue-type"] = "classic", ["x-queue-version"] = 2 };

    /// <summary>The arguments of a queue with copies.</summary>
    public static Dictionary<string, object?> Quorum(int replicas)
        => new(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-quorum-initial-group-size"] = replicas };
}
