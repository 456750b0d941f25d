using System.Text.Json.Serialization;

namespace Hub.Contracts.Individual;

/// <summary>Which text of a case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextPart>))]
public enum TextPart
{
    /// <summary>Never valid.</summary>
    Unknown = 0,

    /// <summary>The short title.</summary>
    [JsonStringEnumMemberName("summary")] Summary,

    /// <summary>The text as the source wrote it.</summary>
    [JsonStringEnumMemberName("description")] Description,
}
