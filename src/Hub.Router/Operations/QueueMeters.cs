using System.Diagnostics.Metrics;
using Hub.Contracts.Operations;

namespace Hub.Router.Operations;

/// <summary>
/// What waits in queues as figures, looked at every half minute: the hub's own by name, those of teams summed by municipality,
/// inboxes included. A broker or
/// ledger that is away leaves no figure behind: what was seen before is no news.
/// </summary>
internal sealed class QueueMeters : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private readonly QueueReader reader;
    private readonly TimeProvider clock;
    private volatile QueueList? seen;

    /// <summary>Creates the figures.</summary>
    public QueueMeters(QueueReader reader, IMeterFactory factory, TimeProvider clock)
    {
        (this.reader, this.clock) = (reader, clock);
        var meter = factory.Create("Hub.Router.Queues");
        meter.CreateObservableGauge(
            "hub.queue.messages", () => Own().Select(one => Of("queue", one.Queue, one.Messages)),
                description: "Messages in a queue of the hub's own.");
        meter.CreateObservableGauge(
            "hub.team.queue.messages", () => Teams().Select(one => Of("municipality", one.Key, one.Sum(queue => queue.Messages))),
            description: "Messages in the queues of a municipality's teams, and deliveries in their inboxes.");
        meter.CreateObservableGauge(
            "hub.team.queue.oldest.age", () => Teams().Select(one => Of("municipality", one.Key, Age(one.Min(queue => queue.Oldest)))), "s",
            "Age of the oldest delivery that a team of a municipality has and nobody accepted.");
    }

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            seen = await reader.ReadAsync(cancellationToken) is { Broker: not "away" } list ? list : null;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            seen = null; // whatever it is: a figure less stops no router
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await LookAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<QueueFigure> Own() => (seen?.Queues ?? []).Where(one => one is { There: true, Team: null });

    private IEnumerable<IGrouping<string, QueueFigure>> Teams()
        => (seen?.Queues ?? []).Where(one => one is { There: true, Team: not null })
            .GroupBy(one => one.Team!.Value.Split('.')[0], StringComparer.Ordinal);

    private double Age(DateTimeOffset? since) => since is { } moment ? Math.Max((clock.GetUtcNow() - moment).TotalSeconds, 0) : 0;

    private static Measurement<double> Of(string label, string name, double value)
        => new(value, new KeyValuePair<string, object?>(label, name));
}
