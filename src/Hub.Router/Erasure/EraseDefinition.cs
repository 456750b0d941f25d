using Hub.Hosting.Bus;
using Hub.Router.FollowUp;

namespace Hub.Router.Erasure;

/// <summary>Where it comes in.</summary>
internal sealed class EraseDefinition() : LedgerQueueDefinition<EraseConsumer>(HubQueues.Erase);
