using System.Text.Json.Serialization;

namespace Hub.Contracts.FollowUp;

/// <summary>What came of a matter that a team closes: a code that the partner hears, never a story.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CloseOutcome>))]
public enum CloseOutcome
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>It is solved (opgelost).</summary>
    [JsonStringEnumMemberName("resolved")] Resolved,
    /// <summary>The team goes on with it in its own system (naar eigen systeem).</summary>
    [JsonStringEnumMemberName("own-system")] OwnSystem,
    /// <summary>Nobody answered (geen gehoor).</summary>
    [JsonStringEnumMemberName("not-reached")] NotReached,
    /// <summary>The team had it already (dubbel).</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
    /// <summary>It asks nothing of the team (niet voor ons).</summary>
    [JsonStringEnumMemberName("not-ours")] NotOurs,
    /// <summary>Somebody outside the hub took it over (doorgegeven).</summary>
    [JsonStringEnumMemberName("passed-on")] PassedOn,
}
