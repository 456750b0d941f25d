using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.DryRun;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>A labelled signal beside what the hub made of it.</summary>
internal sealed record LabelledDecision(Signal Signal, JsonElement Expect, Considered Considered, RoutingDecision Decision)
{
    /// <summary>All of the development set, decided once.</summary>
    public static ImmutableArray<LabelledDecision> Development { get; } = Read("dev-signals.jsonl");

    public string Id => Signal.Id;

    public string Kind => Expect.GetProperty("kind").GetString()!;

    public bool Is(string flag) => Expect.GetProperty(flag).GetBoolean();

    public IEnumerable<string> Pii => Expect.GetProperty("pii").EnumerateArray().Select(entry => entry.GetString()!);

    public IEnumerable<PlannedDelivery> Deliveries => Decision is RoutingDecision.Routed routed ? routed.Deliveries : [];

    public IEnumerable<PlannedDelivery.Collective> Open => Deliveries.OfType<PlannedDelivery.Collective>();

    public bool IsPoliceCare
        => Deliveries.OfType<PlannedDelivery.Sealed>().Any(delivery => WireCode.Of(delivery.DataClass) == "police-care");

    public override string ToString() => Id;

    private static ImmutableArray<LabelledDecision> Read(string file)
        => [
            .. File.ReadLines(Repository.PathOf("tests", "Hub.Deciding.Tests", "Data", file))
                .Where(line => line.Length > 0)
                .AsParallel()
                .AsOrdered()
                .Select(Decide),
        ];

    private static LabelledDecision Decide(string line)
    {
        using var document = JsonDocument.Parse(line);
        var signal = LabelledLine.Read(Encoding.UTF8.GetBytes(line));
        var (considered, decision) = Shipped.Decider.Decide(signal);
        return new LabelledDecision(signal, document.RootElement.GetProperty("expect").Clone(), considered, decision);
    }
}
