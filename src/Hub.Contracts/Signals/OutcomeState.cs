using System.Text.Json.Serialization;

namespace Hub.Contracts.Signals;

/// <summary>What became of a signal, as its partner may know it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeState>))]
public enum OutcomeState
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Taken in by the hub.</summary>
    [JsonStringEnumMemberName("received")] Received,
    /// <summary>Given to a kind of team.</summary>
    [JsonStringEnumMemberName("routed")] Routed,
    /// <summary>The same content came before.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
    /// <summary>Refused by a named rule.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
    /// <summary>Waits for an operator.</summary>
    [JsonStringEnumMemberName("parked")] Parked,
    /// <summary>A person of the team accepted it.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,
    /// <summary>A team returned it; the hub routes it anew.</summary>
    [JsonStringEnumMemberName("returned")] Returned,
    /// <summary>The team closed it.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
    /// <summary>Its source erased it: the content is deleted and teams were told.</summary>
    [JsonStringEnumMemberName("erased")] Erased,
}
