using System.Diagnostics.Metrics;
using Hub.Contracts.Workers;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;
using Hub.Router.Ledger.Workers;

namespace Hub.Router.Watch;

/// <summary>The router's metrics: what it decided, and what waits in the ledger as the watch last saw it. Labels are fixed words.</summary>
internal sealed class RouterFigures
{
    private readonly Counter<long> signals;
    private readonly Counter<long> deliveries;
    private volatile Seen? seen;

    /// <summary>Creates the instruments.</summary>
    public RouterFigures(IMeterFactory factory, TimeProvider clock)
    {
        var meter = factory.Create("Hub.Router");
        signals = meter.CreateCounter<long>("hub.router.signals", description: "Signals that this router recorded, by what was decided.");
        deliveries = meter.CreateCounter<long>(
            "hub.router.deliveries", description: "Deliveries that this router recorded, by kind of team.");
        Waiting(meter, "hub.deliveries.unconfirmed", "Deliveries that no queue confirmed in time.", figures => figures.Unconfirmed);
        Age(
            meter, "hub.deliveries.unconfirmed.oldest.age", "Age of the oldest delivery that no queue confirmed.", clock,
            figures => figures.OldestUnconfirmed);
        Waiting(meter, "hub.deliveries.late", "Deliveries that nobody accepted within their term.", figures => figures.Late);
        Age(
            meter, "hub.deliveries.late.oldest.age", "How long the term of the latest delivery is over.", clock,
            figures => figures.MostLate);
        Waiting(
            meter, "hub.deliveries.unfinished", "Deliveries that were taken up and not closed within their term.",
            figures => figures.Unfinished);
        Age(
            meter, "hub.deliveries.unfinished.oldest.age", "How long the term of the latest of those is over.", clock,
            figures => figures.MostUnfinished);
        Waiting(meter, "hub.parked", "What could not be processed and waits for an operator.", figures => figures.Parked);
        Age(meter, "hub.parked.oldest.age", "Age of the oldest of it.", clock, figures => figures.OldestParked);
        Waiting(meter, "hub.alarms.open", "Alarms that stand open in the ledger.", figures => figures.Alarms);
        Waiting(meter, "hub.outcomes.waiting", "Outcomes that the adapters' queue has not taken.", figures => figures.OutcomesWaiting);
        meter.CreateObservableGauge(
            "hub.part.ready", () => (seen?.Parts ?? []).Select(part => new Measurement<int>(
                part.Ready ? 1 : 0, new KeyValuePair<string, object?>("worker", "router"),
                new KeyValuePair<string, object?>("part", part.Name))),
            description: "Whether a part of this worker works: 1 or 0.");
        meter.CreateObservableGauge(
            "hub.workers.silent", () => seen?.Workers.Count(worker => worker.IsSilent(clock.GetUtcNow())) ?? 0,
            description: "Workers that are not heard.");
        meter.CreateObservableGauge(
            "hub.workers.adapters", () => seen?.Workers.Count(worker => worker.Kind == WorkerKind.Adapters) ?? 0,
            description: "Adapters that the ledger knows; with none, partners get no answer.");
        meter.CreateObservableGauge("hub.workers.heard", () => seen?.Workers.Count ?? 0, description: "Workers that the ledger knows.");
    }

    /// <summary>Counts what was recorded.</summary>
    public void Count(IReadOnlyList<Recording> recorded)
    {
        foreach (var one in recorded)
        {
            signals.Add(1, new KeyValuePair<string, object?>("result", one.Signal.State.ToString().ToLowerInvariant()));
            foreach (var delivery in one.Deliveries)
            {
                deliveries.Add(1, new KeyValuePair<string, object?>("team_kind", delivery.TeamKind));
            }
        }
    }

    /// <summary>Takes what was seen; null figures where the ledger did not answer.</summary>
    public void Note(LedgerFigures? figures, IReadOnlyList<WorkerRow> workers, IReadOnlyList<(string Name, bool Ready)> parts)
        => seen = new Seen(figures ?? seen?.Figures, workers, parts);

    private void Waiting(Meter meter, string name, string description, Func<LedgerFigures, long> of)
        => meter.CreateObservableGauge(name, () => seen?.Figures is { } figures ? of(figures) : 0, description: description);

    private void Age(Meter meter, string name, string description, TimeProvider clock, Func<LedgerFigures, DateTimeOffset?> of)
        => meter.CreateObservableGauge(
            name,
            () => seen?.Figures is { } figures && of(figures) is { } since ? Math.Max((clock.GetUtcNow() - since).TotalSeconds, 0) : 0, "s",
            description);

    private sealed record Seen(LedgerFigures? Figures, IReadOnlyList<WorkerRow> Workers, IReadOnlyList<(string Name, bool Ready)> Parts);
}
