using Hub.Hosting.Bus;

namespace Hub.Router.FollowUp;

/// <summary>Where it comes in.</summary>
internal sealed class HandOverDefinition() : LedgerQueueDefinition<HandOverConsumer>(HubQueues.HandOver);
