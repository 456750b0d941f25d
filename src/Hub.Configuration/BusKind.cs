namespace Hub.Configuration;

/// <summary>What carries messages between the workers.</summary>
public enum BusKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary><c>inMemory</c>: one process, nothing to install. What is under way is in the spool and the ledger.</summary>
    InMemory,
    /// <summary><c>rabbitmq</c>: workers of their own on a RabbitMQ broker.</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("rabbitmq")] RabbitMq,
}
