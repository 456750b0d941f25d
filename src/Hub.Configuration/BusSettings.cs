using System.Collections.Immutable;
using System.Globalization;
using Hub.Configuration.Servers;

namespace Hub.Configuration;

/// <summary>The bus. Everything but <paramref name="Kind"/> is for RabbitMQ only.</summary>
/// <param name="Kind">Default <c>inMemory</c>.</param>
/// <param name="Host">Broker's host name. Default <c>localhost</c>.</param>
/// <param name="Port">Default 5672; with TLS usually 5671.</param>
/// <param name="VirtualHost">Default <c>/</c>.</param>
/// <param name="User">The hub's own user; <c>guest</c> is refused.</param>
/// <param name="Password">Where the password comes from.</param>
/// <param name="Tls">TLS to the broker; may be left out on a loopback address only.</param>
/// <param name="QueueReplicas">Nodes that a new quorum queue lives on. Default 1; 3 on a cluster.</param>
/// <param name="InFlightSends">Sends that may wait for their confirmation at once. Default 200.</param>
/// <param name="Hosts">
/// The nodes of a cluster, each <c>name</c> or <c>name:port</c>, instead of <paramref name="Host"/>: a worker connects to one that answers.
/// Default none.
/// </param>
public sealed record BusSettings(
    BusKind Kind = BusKind.InMemory, string Host = "localhost", int Port = 5672, string VirtualHost = "/", string? User = null,
    SecretSource? Password = null, TlsSettings? Tls = null,
    int QueueReplicas = 1, int InFlightSends = 200, ImmutableArray<string> Hosts = default)
{
    /// <summary>The nodes of a cluster; empty where there is one broker, <see cref="Host"/>.</summary>
    public ImmutableArray<string> Hosts { get; init; } = Hosts.IsDefault ? [] : Hosts;

    /// <summary>Every node by name and port: those of <see cref="Hosts"/>, or <see cref="Host"/> alone.</summary>
    public IReadOnlyList<(string Host, int Port)> Nodes() => Hosts.IsEmpty ? [(Host, Port)] : [.. Hosts.Select(NodeOf)];

    // A port that is none stays 0, which the check of the settings refuses.
    private (string Host, int Port) NodeOf(string node)
        => node.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? (node[..colon], PortOf(node[(colon + 1)..])) : (node, Port);

    private static int PortOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0;
}
