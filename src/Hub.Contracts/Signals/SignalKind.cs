using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>Which of the two networks a signal concerns.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignalKind>))]
public enum SignalKind
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Public matter without an identifiable person: for the wijkteam.</summary>
    [JsonStringEnumMemberName("collective")] Collective,
    /// <summary>About an identifiable person or household: for the wijkzorgnetwerk.</summary>
    [JsonStringEnumMemberName("individual")] Individual,
    /// <summary>Both, each with work of its own: split into two deliveries that do not reveal each other.</summary>
    [JsonStringEnumMemberName("both")] Both,
}
