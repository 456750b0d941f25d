using System.Diagnostics;

namespace Hub.Hosting.Http;

/// <summary>
/// Takes over no trace from a sender: in its trace state and baggage anything may stand, and it would travel with every trace of the hub's
/// own.
/// </summary>
internal sealed class UntrustedTraces : DistributedContextPropagator
{
    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Fields => [];

    /// <inheritdoc/>
    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // What the hub traces is nobody else's business either.
    }

    /// <inheritdoc/>
    public override void ExtractTraceIdAndState(
        object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
        => (traceId, traceState) = (null, null);

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
