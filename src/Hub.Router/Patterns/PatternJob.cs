using Hub.Router.Ledger;
using Quartz;

namespace Hub.Router.Patterns;

/// <summary>Looks for patterns and trends; between the fixed moments it finds nothing to do.</summary>
[DisallowConcurrentExecution]
internal sealed class PatternJob(PatternWatch patterns, TrendWatch trends, LedgerDatabase database, ILogger<PatternJob> logger) : IJob
{
    async ValueTask IJob.Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            var said = await patterns.RunAsync(cancellationToken) + await trends.RunAsync(cancellationToken);
            if (said > 0)
            {
                Log.Announced(logger, said);
            }
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.PutOff(logger, fault.GetType().Name);
        }
    }
}
