using Hub.Hosting.Bus;
using Hub.Router.FollowUp;

namespace Hub.Router.Operations;

/// <summary>Where alarms come in.</summary>
internal sealed class AlarmDefinition() : LedgerQueueDefinition<AlarmConsumer>(HubQueues.Alarms);
