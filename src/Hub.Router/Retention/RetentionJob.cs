using Hub.Router.Ledger;
using Hub.Router.Ledger.Trail;
using Quartz;

namespace Hub.Router.Retention;

/// <summary>Runs the sweep. Two routers that sweep at once do no harm: each row goes once.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(RetentionSweep sweep, LedgerDatabase database, ILogger<RetentionJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var rows = await sweep.RunAsync(cancellationToken);
        if (rows > 0)
        {
            Log.Swept(log, rows);
        }
        Log.TrailStands(log, (await TrailStand.NowAsync(database, cancellationToken)).ToString());
    }
}
