using System.Text.Json.Serialization;

namespace Hub.Standalone.Commands.Topology;

/// <summary>How a broker differs from what the hub wants.</summary>
internal enum DriftKind
{
    /// <summary>Not set.</summary>
    Unknown = 0,

    /// <summary>The hub wants it and the broker does not have it.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>Both have it, in another form.</summary>
    [JsonStringEnumMemberName("differs")]
    Differs,

    /// <summary>The broker has it in a place that is the hub's, and the hub does not know it.</summary>
    [JsonStringEnumMemberName("extra")]
    Extra,

    /// <summary>The hub's user may not look.</summary>
    [JsonStringEnumMemberName("forbidden")]
    Forbidden,
}
