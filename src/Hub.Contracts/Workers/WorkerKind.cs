using System.Text.Json.Serialization;

namespace Hub.Contracts.Workers;

/// <summary>What a process of the hub does.</summary>
public enum WorkerKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,

    /// <summary>Takes signals in from partners.</summary>
    [JsonStringEnumMemberName("adapters")] Adapters,

    /// <summary>Decides, records, delivers and follows up.</summary>
    [JsonStringEnumMemberName("router")] Router,
}
