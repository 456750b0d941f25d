using System.Text.Json.Serialization;

namespace Hub.Contracts.FollowUp;

/// <summary>Why a team lays a matter with who stands above it: a code that says nothing about anyone.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EscalationReason>))]
public enum EscalationReason
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>The team cannot solve it alone (gaat ons boven de macht).</summary>
    [JsonStringEnumMemberName("beyond-us")] BeyondUs,
    /// <summary>It does not get on (komt niet verder).</summary>
    [JsonStringEnumMemberName("no-progress")] NoProgress,
    /// <summary>Who is needed does not take part (wie nodig is doet niet mee).</summary>
    [JsonStringEnumMemberName("others-absent")] OthersAbsent,
    /// <summary>Teams do not agree whose it is (teams zijn het oneens).</summary>
    [JsonStringEnumMemberName("disagreement")] Disagreement,
    /// <summary>It becomes unsafe (het wordt onveilig).</summary>
    [JsonStringEnumMemberName("unsafe")] Unsafe,
}
