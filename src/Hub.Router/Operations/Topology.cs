using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using Hub.Router.Amqp;
using Hub.Router.Routing;

namespace Hub.Router.Operations;

/// <summary>RabbitMQ definitions of one installation. Limits, times to live and dead-lettering are policies, so that no error queue inherits them.</summary>
internal sealed record Topology(
    [property: JsonPropertyName("vhosts")] ImmutableArray<Topology.VirtualHost> VirtualHosts,
    [property: JsonPropertyName("users")] ImmutableArray<Topology.User> Users,
    [property: JsonPropertyName("permissions")] ImmutableArray<Topology.Permission> Permissions,
    [property: JsonPropertyName("policies")] ImmutableArray<Topology.Policy> Policies,
    [property: JsonPropertyName("queues")] ImmutableArray<Topology.Queue> Queues,
    [property: JsonPropertyName("exchanges")] ImmutableArray<Topology.Exchange> Exchanges,
    [property: JsonPropertyName("bindings")] ImmutableArray<Topology.Binding> Bindings)
{
    // A worker that dies takes all it holds back with it, so the limit is well above what a few restarts cost.
    private const int DeliveryLimit = 50;
    private const long Week = 7L * 24 * 60 * 60 * 1000;
    private const long ThreeDays = 3L * 24 * 60 * 60 * 1000;

    /// <summary>The definitions of an installation.</summary>
    public static Topology Of(BusSettings bus, TeamDirectory teams)
    {
        var (host, hub) = (bus.VirtualHost, bus.User ?? "hub");
        var amqp = teams.All.Where(team => team.Channel == TeamChannel.Amqp).ToArray();
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum", ["x-quorum-initial-group-size"] = bus.QueueReplicas };
        string[] queues = [.. HubQueues.All, ErrorQueueWatch.Dead, .. amqp.Select(team => team.Queue)];
        string[] exchanges = [.. HubQueues.All, ErrorQueueWatch.Dead];
        return new Topology(
            [new VirtualHost(host)],
            [new User(hub), .. amqp.Select(team => new User(team.Id.Value))],
            [
                new Permission(hub, host, @"^(hub|team)\..*", @"^((hub|team)\..*|amq\.default)$", @"^(hub|team)\..*"),
                // A message cannot prove which team sent it, so teams answer through the inbox, where a token does.
                .. amqp.Select(team => new Permission(team.Id.Value, host, "^$", "^$", $"^{team.Queue.Replace(".", @"\.", StringComparison.Ordinal)}$")),
            ],
            LimitsOf(host),
            [.. queues.Select(name => new Queue(name, host, arguments))],
            [.. exchanges.Select(name => new Exchange(name, host, "fanout"))],
            [.. exchanges.Select(name => new Binding(name, host, name))]);
    }

    private static ImmutableArray<Policy> LimitsOf(string host) =>
    [
        new Policy("hub-limits", host, @"^hub\.(signals|receipts|outcomes|followup)\.[a-z-]+$", new(StringComparer.Ordinal)
        {
            ["delivery-limit"] = DeliveryLimit, ["dead-letter-exchange"] = ErrorQueueWatch.Dead, ["dead-letter-strategy"] = "at-least-once",
            ["overflow"] = "reject-publish", ["max-length"] = 5_000_000,
        }),
        new Policy("team-limits", host, @"^team\.gm[0-9]{4}\.[a-z0-9.-]+$", new(StringComparer.Ordinal) { ["message-ttl"] = Week, ["max-length"] = 1_000_000, ["overflow"] = "reject-publish" }),
        new Policy("failed-life", host, @"^hub\..*_(error|skipped)$|^hub\.dead$", new(StringComparer.Ordinal) { ["message-ttl"] = ThreeDays }),
    ];

    /// <summary>A virtual host.</summary>
    internal sealed record VirtualHost([property: JsonPropertyName("name")] string Name);

    /// <summary>A user without password: set one with rabbitmqctl, or use a client certificate.</summary>
    internal sealed record User(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("password_hash")] string PasswordHash = "",
        [property: JsonPropertyName("hashing_algorithm")] string Hashing = "rabbit_password_hashing_sha256", [property: JsonPropertyName("tags")] string Tags = "");

    /// <summary>What a user may do, by patterns of names.</summary>
    internal sealed record Permission(
        [property: JsonPropertyName("user")] string User, [property: JsonPropertyName("vhost")] string Host, [property: JsonPropertyName("configure")] string Configure,
        [property: JsonPropertyName("write")] string Write, [property: JsonPropertyName("read")] string Read);

    /// <summary>Limits for queues whose names fit.</summary>
    internal sealed record Policy(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("vhost")] string Host, [property: JsonPropertyName("pattern")] string Pattern,
        [property: JsonPropertyName("definition")] Dictionary<string, object> Definition,
        [property: JsonPropertyName("apply-to")] string ApplyTo = "queues", [property: JsonPropertyName("priority")] int Priority = 1);

    /// <summary>A quorum queue.</summary>
    internal sealed record Queue(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("vhost")] string Host,
        [property: JsonPropertyName("arguments")] Dictionary<string, object?> Arguments,
        [property: JsonPropertyName("durable")] bool Durable = true, [property: JsonPropertyName("auto_delete")] bool AutoDelete = false);

    /// <summary>An exchange.</summary>
    internal sealed record Exchange(
        [property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("vhost")] string Host, [property: JsonPropertyName("type")] string Type,
        [property: JsonPropertyName("durable")] bool Durable = true, [property: JsonPropertyName("auto_delete")] bool AutoDelete = false,
        [property: JsonPropertyName("internal")] bool Internal = false)
    {
        /// <summary>None.</summary>
        [JsonPropertyName("arguments")]
        public Dictionary<string, object?> Arguments { get; } = [];
    }

    /// <summary>A queue on an exchange.</summary>
    internal sealed record Binding(
        [property: JsonPropertyName("source")] string Source, [property: JsonPropertyName("vhost")] string Host, [property: JsonPropertyName("destination")] string Destination,
        [property: JsonPropertyName("destination_type")] string DestinationType = "queue", [property: JsonPropertyName("routing_key")] string RoutingKey = "")
    {
        /// <summary>None.</summary>
        [JsonPropertyName("arguments")]
        public Dictionary<string, object?> Arguments { get; } = [];
    }
}
