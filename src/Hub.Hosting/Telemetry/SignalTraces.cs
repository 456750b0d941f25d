using System.Diagnostics;
using Hub.Contracts.Workers;

namespace Hub.Hosting.Telemetry;

/// <summary>
/// The way of one signal over adapters, broker and router as a trace (W3C). The first span is sampled at the adapter; what the router adds
/// hangs on the parent that
/// came with the signal. Without a collector nobody listens, and each call is one comparison.
/// </summary>
/// <remarks>
/// A span tells a municipality, a kind of sender and what became of it: no id, text, place or person. The spans stand beside the work,
/// never around it: what a
/// library traces in between (HTTP, database, broker) stays out of them, and a trace of a partner's own is not taken over.
/// </remarks>
public static class SignalTraces
{
    /// <summary>The source of the spans.</summary>
    public const string SourceName = "Hub.Signals";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Whether a collector was configured.</summary>
    public static bool On => Source.HasListeners();

    /// <summary>Begins the trace of a signal; null where it is not sampled.</summary>
    public static Activity? Begin(string name) => Recorded(name, ActivityKind.Server, default);

    /// <summary>Begins a span under a parent; null where that is not traced.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="parent">Where it goes on; null for none.</param>
    /// <param name="kind">Its kind.</param>
    public static Activity? Begin(string name, TraceParent? parent, ActivityKind kind = ActivityKind.Internal)
        => parent is not null && Source.HasListeners() && ActivityContext.TryParse(parent.Value, null, isRemote: true, out var context)
            ? Recorded(name, kind, context)
            : null;

    /// <summary>The span as a parent for what follows; null for none.</summary>
    public static TraceParent? Parent(Activity? span) => span?.Id is { } id ? new TraceParent(id) : null;

    /// <summary>Ends a span.</summary>
    /// <param name="span">The span; null for none.</param>
    /// <param name="tags">What it tells: fixed words and codes of the configuration.</param>
    public static void End(Activity? span, params ReadOnlySpan<(string Name, string Value)> tags)
    {
        if (span is null)
        {
            return;
        }
        foreach (var (name, value) in tags)
        {
            span.SetTag(name, value);
        }
        Aside(span.Stop);
    }

    private static Activity? Recorded(string name, ActivityKind kind, ActivityContext parent)
    {
        if (!Source.HasListeners())
        {
            return null;
        }
        Activity? span = null;
        Aside(() => span = Source.StartActivity(name, kind, parent));
        return span is { Recorded: true } ? span : null;
    }

    // Starting and stopping set what is current; that belongs to the work itself.
    private static void Aside(Action work)
    {
        var current = Activity.Current;
        Activity.Current = null;
        work();
        Activity.Current = current;
    }
}
