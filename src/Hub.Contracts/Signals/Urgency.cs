using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>How soon a team must respond; the municipality's terms say what each means in time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Default: one working day individual, three working days collective.</summary>
    [JsonStringEnumMemberName("normal")] Normal,
    /// <summary>Default: four hours.</summary>
    [JsonStringEnumMemberName("high")] High,
    /// <summary>Danger to life or limb: default fifteen minutes, with an alarm, beside 112.</summary>
    [JsonStringEnumMemberName("acute")] Acute,
}
