using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool;
using Hub.Contracts.FollowUp;

namespace Hub.Adapters.Watch;

/// <summary>The adapters' state as metrics, as the watch last saw it.</summary>
internal sealed class AdapterFigures
{
    private readonly ConcurrentDictionary<string, int> codes = new(StringComparer.Ordinal);
    private volatile Seen? seen;

    /// <summary>Creates the instruments.</summary>
    public AdapterFigures(IMeterFactory factory, SpoolDatabase spool, TimeProvider clock)
    {
        var meter = factory.Create("Hub.Adapters.Watch");
        meter.CreateObservableGauge(
            "hub.spool.pending", () => seen?.State.Waiting ?? 0, description: "Signals that wait for the router's receipt.");
        meter.CreateObservableGauge(
            "hub.spool.oldest.age", () => Age(seen?.State.OldestWaiting, clock), "s",
            "Age of the oldest signal that waits for the router's receipt.");
        meter.CreateObservableGauge(
            "hub.spool.oldest.acute.age", () => Age(seen?.State.OldestAcute, clock), "s",
            "Age of the oldest waiting signal that its sender called acute.");
        meter.CreateObservableGauge(
            "hub.callbacks.waiting", () => seen?.State.CallbacksWaiting ?? 0, description: "Outcomes that a callback has not confirmed.");
        meter.CreateObservableGauge(
            "hub.callbacks.parked", () => seen?.State.CallbacksParked ?? 0, description: "Outcomes that are no longer tried.");
        meter.CreateObservableGauge(
            "hub.amqp.parked", () => seen?.State.MessagesParked ?? 0, description: "Messages that AMQP intake set aside.");
        meter.CreateObservableGauge(
            "hub.spool.set.aside", () => seen?.State.RowsSetAside ?? 0,
            description: "Rows of the spool that a disk damaged and that wait for an operator.");
        meter.CreateObservableGauge("hub.part.ready", Parts, description: "Whether a part of this worker works: 1 or 0.");
        meter.CreateObservableGauge(
            "hub.alarms.standing", () => Alarms(spool),
            description: "Alarms that stand at the adapters, by code, whether the ledger was reached or not.");
    }

    /// <summary>Takes what was seen.</summary>
    public void Note(SpoolState state, IReadOnlyList<(string Name, bool Ready)> parts) => seen = new Seen(state, parts);

    private static double Age(DateTimeOffset? since, TimeProvider clock)
        => since is { } moment ? Math.Max((clock.GetUtcNow() - moment).TotalSeconds, 0) : 0;

    private IEnumerable<Measurement<int>> Parts()
        => (seen?.Parts ?? []).Select(part => new Measurement<int>(
            part.Ready ? 1 : 0, new KeyValuePair<string, object?>("worker", "adapters"),
            new KeyValuePair<string, object?>("part", part.Name)));

    // A code that stood once goes on as nought: a figure that ends says nothing.
    private IEnumerable<Measurement<int>> Alarms(SpoolDatabase spool)
    {
        var standing = (spool.IsDamaged ? [AlarmCodes.SpoolDamaged] : StandingAlarms.All(spool).Select(alarm => alarm.Code))
            .CountBy(code => code, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var code in standing.Keys)
        {
            codes.TryAdd(code, 0);
        }
        return codes.Keys.Select(
            code => new Measurement<int>(standing.GetValueOrDefault(code), new KeyValuePair<string, object?>("code", code)));
    }

    private sealed record Seen(SpoolState State, IReadOnlyList<(string Name, bool Ready)> Parts);
}
