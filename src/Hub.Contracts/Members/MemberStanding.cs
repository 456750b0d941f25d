using System.Text.Json.Serialization;

namespace Hub.Contracts.Members;

/// <summary>How it stands with somebody's membership of a team.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MemberStanding>))]
public enum MemberStanding
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Asked to join; nobody admitted it yet.</summary>
    [JsonStringEnumMemberName("pending")] Pending,
    /// <summary>Is a member.</summary>
    [JsonStringEnumMemberName("admitted")] Admitted,
    /// <summary>The term is over.</summary>
    [JsonStringEnumMemberName("expired")] Expired,
    /// <summary>Removed, or refused.</summary>
    [JsonStringEnumMemberName("removed")] Removed,
}
