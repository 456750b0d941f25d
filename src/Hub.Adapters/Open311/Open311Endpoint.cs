using System.Text.Json.Serialization;

namespace Hub.Adapters.Open311;

/// <summary>What an endpoint of the discovery document is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Open311Endpoint>))]
internal enum Open311Endpoint
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Requests reach teams.</summary>
    [JsonStringEnumMemberName("production")] Production,
    /// <summary>Requests reach nobody.</summary>
    [JsonStringEnumMemberName("test")] Test,
}
