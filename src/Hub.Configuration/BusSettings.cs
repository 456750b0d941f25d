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
/// <param name="ManagementUrl">Address of the broker's management API, for queue figures; null switches those off.</param>
public sealed record BusSettings(
    BusKind Kind = BusKind.InMemory, string Host = "localhost", int Port = 5672, string VirtualHost = "/", string? User = null,
    SecretSource? Password = null, TlsSettings? Tls = null, Uri? ManagementUrl = null,
    int QueueReplicas = 1, int InFlightSends = 200);
