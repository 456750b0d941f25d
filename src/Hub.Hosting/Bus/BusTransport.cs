using System.Text.Json.Serialization;

namespace Hub.Hosting.Bus;

/// <summary>What carries the messages inside the hub.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BusTransport>))]
public enum BusTransport
{
    /// <summary>Memory of one process: standalone. What is lost with the process, the spool sends again.</summary>
    [JsonStringEnumMemberName("in-memory")] InMemory,
    /// <summary>RabbitMQ: separate workers.</summary>
    [JsonStringEnumMemberName("rabbitmq")] RabbitMq,
}
