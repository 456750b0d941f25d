using Quartz;

namespace Hub.Adapters.Signalen;

/// <summary>
/// Polls every installation that is due. A run may begin while the last one still waits for a slow installation: that one is left out.
/// </summary>
internal sealed class SignalenJob(SignalenRounds rounds) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        => await rounds.PollAsync(cancellationToken);
}
