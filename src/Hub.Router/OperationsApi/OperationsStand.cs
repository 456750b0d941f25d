using Hub.Contracts.Operations;
using Hub.Router.Operations;

namespace Hub.Router.OperationsApi;

/// <summary>How the hub and its queues stand, for all boards at once.</summary>
internal sealed class OperationsStand(HubStatusReader status, QueueReader queues, TimeProvider clock) : IDisposable
{
    /// <summary>How old a status may be.</summary>
    internal static readonly TimeSpan StatusAge = TimeSpan.FromSeconds(2);

    private readonly Kept<HubStatus> status = new(StatusAge, clock, status.ReadAsync);
    private readonly Kept<QueueList> queues = new(TimeSpan.FromSeconds(5), clock, queues.ReadAsync);

    /// <summary>The status, two seconds old at most.</summary>
    public Task<HubStatus> StatusAsync(CancellationToken cancellationToken) => status.GetAsync(cancellationToken);

    /// <summary>The queues, five seconds old at most.</summary>
    public Task<QueueList> QueuesAsync(CancellationToken cancellationToken) => queues.GetAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        status.Dispose();
        queues.Dispose();
    }
}
