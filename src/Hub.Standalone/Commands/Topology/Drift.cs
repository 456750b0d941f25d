using System.Collections.Immutable;

namespace Hub.Standalone.Commands.Topology;

/// <summary>One difference between the broker and what the hub wants. Names and settings only: a broker's definitions hold nothing of a
/// signal.</summary>
/// <param name="Kind">How it differs.</param>
/// <param name="Part">What it is.</param>
/// <param name="Host">The virtual host.</param>
/// <param name="Name">Its name; of a binding both ends.</param>
/// <param name="Details">Which settings differ; empty for what is missing or extra.</param>
internal sealed record Drift(DriftKind Kind, BrokerPart Part, string Host, string Name, ImmutableArray<DriftDetail> Details);

/// <summary>A setting that is another one at the broker.</summary>
/// <param name="Setting">Its name, as RabbitMQ has it.</param>
/// <param name="Wanted">What the hub wants; null for nothing.</param>
/// <param name="Found">What the broker has; null for nothing.</param>
internal sealed record DriftDetail(string Setting, string? Wanted, string? Found);
