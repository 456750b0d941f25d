namespace Hub.Router.Delivery;

/// <summary>The queues of all teams that have one.</summary>
internal delegate IEnumerable<string> TeamQueueNames();
