using Hub.Router.Ledger;
using Quartz;

namespace Hub.Router.FollowUp;

/// <summary>Looks after deliveries that nobody answered in time.</summary>
[DisallowConcurrentExecution]
internal sealed class EscalationJob(EscalationWatch watch, LedgerDatabase database, ILogger<EscalationJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var steps = await watch.RunAsync(cancellationToken);
            if (steps > 0)
            {
                Log.Escalated(logger, steps);
            }
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.EscalationPutOff(logger, fault.GetType().Name);
        }
    }
}
