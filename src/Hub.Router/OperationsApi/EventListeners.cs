using System.Threading.Channels;
using Hub.Router.Ledger;

namespace Hub.Router.OperationsApi;

/// <summary>
/// Tells every board what changed: one look at the ledger every two seconds however many listen, and none while nobody does.
/// </summary>
internal sealed class EventListeners(
    OperationsChanges changes, LedgerDatabase database, TimeProvider clock, ILogger<EventListeners> logger) : BackgroundService
{
    /// <summary>How many can listen to one router at once.</summary>
    public const int Most = 400;

    private const int Held = 1000;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(14);
    private readonly HashSet<Channel<OperationsEvent>> listeners = [];

    /// <summary>
    /// Lets somebody listen; null where too many do. What a listener does not take away in time ends its line: it connects anew.
    /// </summary>
    public Channel<OperationsEvent>? Join()
    {
        var listener = Channel.CreateBounded<OperationsEvent>(Held);
        lock (listeners)
        {
            return listeners.Count < Most && listeners.Add(listener) ? listener : null;
        }
    }

    /// <summary>Ends somebody's listening.</summary>
    public void Leave(Channel<OperationsEvent> listener)
    {
        lock (listeners)
        {
            listeners.Remove(listener);
        }
    }

    /// <summary>All as it stands, for who begins to listen.</summary>
    public Task<IReadOnlyList<OperationsEvent>> WholeAsync(CancellationToken cancellationToken) => changes.WholeAsync(cancellationToken);

    /// <summary>Looks once and tells all listeners; nothing where nobody listens.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        Channel<OperationsEvent>[] all;
        lock (listeners)
        {
            all = [.. listeners];
        }
        if (all.Length == 0)
        {
            return;
        }
        try
        {
            if (await changes.StatusAsync(cancellationToken) is { } status)
            {
                Tell(all, status);
            }
            foreach (var change in await changes.AttentionAsync(cancellationToken))
            {
                Tell(all, change);
            }
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.NotTold(logger, fault.GetType().Name);
        }
    }

    /// <summary>Says to all listeners that the line is alive.</summary>
    public void Beat()
    {
        lock (listeners)
        {
            Tell(listeners, OperationsEvent.Heartbeat);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var beat = clock.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
                if (clock.GetElapsedTime(beat) >= HeartbeatEvery)
                {
                    beat = clock.GetTimestamp();
                    Beat();
                }
            }
        }
        finally
        {
            lock (listeners)
            {
                foreach (var listener in listeners)
                {
                    listener.Writer.TryComplete();
                }
            }
        }
    }

    private static void Tell(IEnumerable<Channel<OperationsEvent>> all, OperationsEvent change)
    {
        foreach (var listener in all)
        {
            if (!listener.Writer.TryWrite(change))
            {
                listener.Writer.TryComplete();
            }
        }
    }
}
