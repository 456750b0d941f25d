using System.Text.Json.Serialization;

namespace Hub.Contracts.Operations.Figures;

/// <summary>What is counted by week.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureMeasure>))]
public enum FigureMeasure
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Signals, and new versions of them, that came to the router.</summary>
    [JsonStringEnumMemberName("received")] Received,
    /// <summary>Those that went to a team.</summary>
    [JsonStringEnumMemberName("routed")] Routed,
    /// <summary>Those that a rule refused; the detail is the rule.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
    /// <summary>Those that came behind newer content of the same matter.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
    /// <summary>Those that could not be processed and were not tried again with success.</summary>
    [JsonStringEnumMemberName("parked")] Parked,
    /// <summary>
    /// Deliveries that a person accepted within their term, or without having one; the detail is how long it took (<see
    /// cref="FigureTimes"/>).
    /// </summary>
    [JsonStringEnumMemberName("accepted-in-term")] AcceptedInTerm,
    /// <summary>Deliveries that a person accepted after their term; the detail is how long it took.</summary>
    [JsonStringEnumMemberName("accepted-late")] AcceptedLate,
    /// <summary>Deliveries that their owner gave back; the detail is the reason.</summary>
    [JsonStringEnumMemberName("returned")] Returned,
    /// <summary>Steps taken for want of an answer; the detail is the step: 1 the reminder, 2 the first of those above.</summary>
    [JsonStringEnumMemberName("escalated")] Escalated,
    /// <summary>
    /// Steps taken because what was taken up was not closed in time; the detail is the step, as of <see cref="Escalated"/>.
    /// </summary>
    [JsonStringEnumMemberName("unfinished")] Unfinished,
    /// <summary>Deliveries that a team laid with who stands above it of its own accord; the detail is the reason.</summary>
    [JsonStringEnumMemberName("raised")] Raised,
    /// <summary>Deliveries that another team took over.</summary>
    [JsonStringEnumMemberName("handed-over")] HandedOver,
    /// <summary>Deliveries that a team closed; the detail is what came of it, or <c>none</c>.</summary>
    [JsonStringEnumMemberName("closed")] Closed,
    /// <summary>Deliveries about which a person decided by hand; the detail is the kind that they became.</summary>
    [JsonStringEnumMemberName("corrected")] Corrected,
    /// <summary>Deliveries that nobody accepted for as long as the hub may keep them.</summary>
    [JsonStringEnumMemberName("never-accepted")] NeverAccepted,
}
