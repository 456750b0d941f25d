using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Hub.Hosting.Bus;

/// <summary>
/// What a broker must hold for the hub, in the form that RabbitMQ imports. Without passwords: those are set at the broker.
/// </summary>
public sealed record BrokerDefinitions(
    [property: JsonPropertyName("vhosts")] ImmutableArray<BrokerDefinitions.VirtualHost> VirtualHosts,
    [property: JsonPropertyName("users")] ImmutableArray<BrokerDefinitions.User> Users,
    [property: JsonPropertyName("permissions")] ImmutableArray<BrokerDefinitions.Permission> Permissions,
    [property: JsonPropertyName("policies")] ImmutableArray<BrokerDefinitions.Policy> Policies,
    [property: JsonPropertyName("queues")] ImmutableArray<BrokerDefinitions.Queue> Queues,
    [property: JsonPropertyName("exchanges")] ImmutableArray<BrokerDefinitions.Exchange> Exchanges,
    [property: JsonPropertyName("bindings")] ImmutableArray<BrokerDefinitions.Binding> Bindings)
{
    /// <summary>How often a message may come back where no limit is meant. RabbitMQ 4 drops at the twentieth, takes no -1 from a policy,
    /// and 3.10 drops at once with it.</summary>
    public const int NoDeliveryLimit = 1_000_000;

    /// <summary>The release that they are for, as RabbitMQ writes its own; null where that does not matter.</summary>
    [JsonPropertyName("rabbitmq_version"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Release { get; init; }

    /// <summary>These and those.</summary>
    public BrokerDefinitions With(BrokerDefinitions other) => new(
        VirtualHosts.AddRange(other.VirtualHosts), Users.AddRange(other.Users), Permissions.AddRange(other.Permissions),
        Policies.AddRange(other.Policies), Queues.AddRange(other.Queues), Exchanges.AddRange(other.Exchanges),
            Bindings.AddRange(other.Bindings))
    { Release = Release };

    /// <summary>A pattern that fits exactly one name.</summary>
    public static string Only(string name) => $"^{name.Replace(".", @"\.", StringComparison.Ordinal)}$";

    /// <summary>A virtual host.</summary>
    public sealed record VirtualHost([property: JsonPropertyName("name")] string Name);

    /// <summary>A user without password: set one with rabbitmqctl, or use a client certificate.</summary>
    public sealed record User(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("password_hash")] string PasswordHash = "",
        [property: JsonPropertyName("hashing_algorithm")] string Hashing = "rabbit_password_hashing_sha256",
        [property: JsonPropertyName("tags")] string Tags = "");

    /// <summary>What a user may do, by patterns of names.</summary>
    public sealed record Permission(
        [property: JsonPropertyName("user")] string User, [property: JsonPropertyName("vhost")] string Host,
        [property: JsonPropertyName("configure")] string Configure,
        [property: JsonPropertyName("write")] string Write, [property: JsonPropertyName("read")] string Read);

    /// <summary>Limits for queues whose names fit.</summary>
    public sealed record Policy(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("vhost")] string Host,
        [property: JsonPropertyName("pattern")] string Pattern,
        [property: JsonPropertyName("definition")] Dictionary<string, object> Definition,
        [property: JsonPropertyName("apply-to")] string ApplyTo = "queues", [property: JsonPropertyName("priority")] int Priority = 1);

    /// <summary>A queue.</summary>
    public sealed record Queue(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("vhost")] string Host,
        [property: JsonPropertyName("arguments")] Dictionary<string, object?> Arguments,
        [property: JsonPropertyName("durable")] bool Durable = true, [property: JsonPropertyName("auto_delete")] bool AutoDelete = false);

    /// <summary>An exchange.</summary>
    public sealed record Exchange(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("vhost")] string Host,
        [property: JsonPropertyName("type")] string Type,
        [property: JsonPropertyName("durable")] bool Durable = true, [property: JsonPropertyName("auto_delete")] bool AutoDelete = false,
        [property: JsonPropertyName("internal")] bool Internal = false)
    {
        /// <summary>None.</summary>
        [JsonPropertyName("arguments")]
        public Dictionary<string, object?> Arguments { get; } = [];
    }

    /// <summary>A queue on an exchange.</summary>
    public sealed record Binding(
        [property: JsonPropertyName("source")] string Source, [property: JsonPropertyName("vhost")] string Host,
        [property: JsonPropertyName("destination")] string Destination,
        [property: JsonPropertyName("destination_type")] string DestinationType = "queue",
        [property: JsonPropertyName("routing_key")] string RoutingKey = "")
    {
        /// <summary>None.</summary>
        [JsonPropertyName("arguments")]
        public Dictionary<string, object?> Arguments { get; } = [];
    }
}
