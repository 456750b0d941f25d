using Quartz;

namespace Hub.Adapters.Signalen;

/// <summary>Polls every installation that is due, one after another; one that is away does not stop the others.</summary>
[DisallowConcurrentExecution]
internal sealed class SignalenJob(SignalenRounds rounds) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await rounds.Poll(cancellationToken);
}
