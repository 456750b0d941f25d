using System.Text.Json.Serialization;

namespace Hub.Router.Ledger.Rows;

/// <summary>What was decided about a revision of a signal. The numbers are in the database, the texts are what operators read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignalState>))]
internal enum SignalState
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>It has deliveries.</summary>
    [JsonStringEnumMemberName("routed")] Routed = 1,
    /// <summary>A privacy rule refused it; nothing of it is kept.</summary>
    [JsonStringEnumMemberName("refused")] Refused = 2,
    /// <summary>It could not be processed; an operator has it.</summary>
    [JsonStringEnumMemberName("parked")] Parked = 3,
    /// <summary>A newer revision was decided before it came.</summary>
    [JsonStringEnumMemberName("superseded")] Superseded = 4,
}
