using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>What the router did with a signal that it received.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReceiptState>))]
public enum ReceiptState
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Decided and recorded; the router owns it.</summary>
    [JsonStringEnumMemberName("routed")] Routed,
    /// <summary>The same content was recorded before.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
    /// <summary>A privacy rule refused it; the partner stays the owner.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
    /// <summary>It could not be processed; an operator has it.</summary>
    [JsonStringEnumMemberName("parked")] Parked,
}
