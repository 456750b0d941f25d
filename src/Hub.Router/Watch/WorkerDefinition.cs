using Hub.Hosting.Bus;
using Hub.Router.FollowUp;

namespace Hub.Router.Watch;

/// <summary>Where signs of life come in.</summary>
internal sealed class WorkerDefinition() : LedgerQueueDefinition<WorkerConsumer>(HubQueues.Workers);
