using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Router.Ledger.Retention;
using Hub.Router.Ledger.Trail;
using Quartz;

namespace Hub.Router.Retention;

/// <summary>
/// Counts what happened, and runs the sweep. Two routers that do so at once do no harm: each line counts once, and each row goes once.
/// </summary>
/// <remarks>
/// A count that fails holds no sweep up: what the law ends, ends. The next one counts on; it has half a year before anything is lost to
/// it.
/// </remarks>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(FigureRollUp figures, RetentionSweep sweep, LedgerDatabase database, ILogger<RetentionJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await figures.RunAsync(cancellationToken);
        }
        catch (Exception fault) when (!database.IsTransient(fault) && fault is not OperationCanceledException)
        {
            Log.NotCounted(logger, fault.GetType().Name);
        }
        var rows = await sweep.RunAsync(cancellationToken);
        if (rows > 0)
        {
            Log.Swept(logger, rows);
        }
        Log.TrailStands(logger, (await TrailStand.NowAsync(database, cancellationToken)).ToString());
    }
}
