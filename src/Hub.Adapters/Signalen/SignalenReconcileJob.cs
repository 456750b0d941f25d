using Quartz;

namespace Hub.Adapters.Signalen;

/// <summary>At night: does every melding still exist at its source?</summary>
[DisallowConcurrentExecution]
internal sealed class SignalenReconcileJob(SignalenRounds rounds) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await rounds.ReconcileAsync(cancellationToken);
}
