using System.Text.Json.Serialization;

namespace Hub.Standalone.Commands.Topology;

/// <summary>A kind of thing that a broker holds, by the name of its list in RabbitMQ's definitions.</summary>
internal enum BrokerPart
{
    /// <summary>Not set.</summary>
    Unknown = 0,

    /// <summary>A virtual host.</summary>
    [JsonStringEnumMemberName("vhosts")]
    VirtualHost,

    /// <summary>A user; only those that the hub wants are looked at.</summary>
    [JsonStringEnumMemberName("users")]
    User,

    /// <summary>What a user may do in a virtual host.</summary>
    [JsonStringEnumMemberName("permissions")]
    Permission,

    /// <summary>Limits of queues.</summary>
    [JsonStringEnumMemberName("policies")]
    Policy,

    /// <summary>A queue.</summary>
    [JsonStringEnumMemberName("queues")]
    Queue,

    /// <summary>An exchange.</summary>
    [JsonStringEnumMemberName("exchanges")]
    Exchange,

    /// <summary>What takes what an exchange gets.</summary>
    [JsonStringEnumMemberName("bindings")]
    Binding,
}
