using System.Diagnostics;
using Hub.Contracts.Signals;
using Hub.Hosting.Telemetry;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Intake;

/// <summary>One span for each traced signal of a batch that goes one step together.</summary>
internal sealed class BatchSpans
{
    private readonly Dictionary<Guid, Activity> spans;

    private BatchSpans(Dictionary<Guid, Activity> spans) => this.spans = spans;

    /// <summary>Begins them; null where none of the batch is traced, which costs nothing.</summary>
    public static BatchSpans? Begin(string name, IEnumerable<SignalReceived> batch, ActivityKind kind = ActivityKind.Internal)
    {
        if (!SignalTraces.On)
        {
            return null;
        }
        var begun = new Dictionary<Guid, Activity>();
        foreach (var one in batch.Where(one => one.Trace is not null))
        {
            if (!begun.ContainsKey(one.SignalId) && SignalTraces.Begin(name, one.Trace, kind) is { } span)
            {
                begun.Add(one.SignalId, span);
            }
        }
        return begun.Count == 0 ? null : new BatchSpans(begun);
    }

    /// <summary>Ends them with what became of them; a signal that is not in the list was there before.</summary>
    public void End(IReadOnlyList<Recording> fresh, string outcome)
    {
        foreach (var (id, span) in spans)
        {
            SignalTraces.End(span, (TraceTags.Outcome, fresh.Any(one => one.Signal.Id == id) ? outcome : "known"));
        }
    }
}
