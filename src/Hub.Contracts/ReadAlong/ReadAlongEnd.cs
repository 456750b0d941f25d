using System.Text.Json.Serialization;

namespace Hub.Contracts.ReadAlong;

/// <summary>Why somebody reads along no more.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReadAlongEnd>))]
public enum ReadAlongEnd
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Its time was over.</summary>
    [JsonStringEnumMemberName("expired")] Expired,
    /// <summary>The team that invited ended it.</summary>
    [JsonStringEnumMemberName("ended")] Ended,
    /// <summary>Who was invited left.</summary>
    [JsonStringEnumMemberName("left")] Left,
    /// <summary>The case was closed.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
    /// <summary>The case is another team's, or was decided by hand.</summary>
    [JsonStringEnumMemberName("moved-on")] MovedOn,
    /// <summary>The partner sent a new version.</summary>
    [JsonStringEnumMemberName("revised")] Revised,
    /// <summary>The case was taken back or erased.</summary>
    [JsonStringEnumMemberName("taken-back")] TakenBack,
}
