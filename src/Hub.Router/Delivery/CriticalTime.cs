using System.Diagnostics.Metrics;
using Hub.Hosting.Metrics;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>
/// How long a signal takes from the partner's receipt to its first team's queue: <c>hub_critical_time_seconds</c>, by whether it is acute.
/// </summary>
/// <remarks>
/// It ends by the ledger's clock, and begins by the clock of the adapter's machine, for which there is no other witness. Where that one
/// runs ahead the time would
/// be below nought: it counts as nought, and <c>hub_critical_time_skewed_total</c> says that it did.
/// </remarks>
internal sealed class CriticalTime : IFigures
{
    private readonly Histogram<double> time;
    private readonly Counter<long> skewed;
    private readonly TimeProvider clock;

    /// <summary>Creates the figures.</summary>
    public CriticalTime(IMeterFactory factory, TimeProvider clock)
    {
        var meter = factory.Create("Hub.Router.Delivery");
        time = meter.CreateHistogram<double>("hub.critical.time", "s", "From the partner's receipt to the team's queue.");
        skewed = meter.CreateCounter<long>("hub.critical.time.skewed",
            description: "Deliveries that were there before they were received, by the clocks.");
        skewed.Add(0);
        this.clock = clock;
    }

    /// <summary>Notes what queues confirmed just now; only a first delivery has such a time.</summary>
    public void Note(IEnumerable<PendingMessage> confirmed)
        => Note(confirmed.Where(one => one is { State: DeliveryState.Pending, Received: not null }).Select(one => one.Received!.Value));

    /// <summary>Notes what is with its team just now, such as in its inbox.</summary>
    public void Note(IEnumerable<ReceivedMark> there)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var received in there)
        {
            if (received.At > now)
            {
                skewed.Add(1);
            }
            time.Record(Math.Max(now - received.At, 0) / 1000.0, new KeyValuePair<string, object?>("acute", received.Acute ? "yes" : "no"));
        }
    }
}
