using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Hub.Hosting.Metrics;

/// <summary>Circuit breakers as a figure: <c>hub_circuit_open</c> is 1 while nothing is sent to a partner because it keeps
/// failing.</summary>
public sealed class Circuits : IFigures
{
    private readonly ConcurrentDictionary<string, Func<bool>> breakers = new(StringComparer.Ordinal);

    /// <summary>Creates the figure.</summary>
    public Circuits(IMeterFactory factory)
        => factory.Create("Hub.Circuits").CreateObservableGauge(
            "hub.circuit.open", () => breakers.Select(one
                => new Measurement<int>(one.Value() ? 1 : 0, new KeyValuePair<string, object?>("partner", one.Key))),
            description: "Whether nothing is sent to a partner for now, because it keeps failing: 1 or 0.");

    /// <summary>Shows a breaker.</summary>
    /// <param name="partner">The partner of the registry that it stands before.</param>
    /// <param name="isOpen">Whether it lets nothing through.</param>
    public void Show(string partner, Func<bool> isOpen) => breakers[partner] = isOpen;
}
