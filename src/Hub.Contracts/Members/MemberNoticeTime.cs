using System.Text.Json.Serialization;

namespace Hub.Contracts.Members;

/// <summary>When a member is told by mail that something waits for the team.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MemberNoticeTime>))]
public enum MemberNoticeTime
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Never: as long as nobody chose otherwise.</summary>
    [JsonStringEnumMemberName("never")] Never,
    /// <summary>As soon as it is there.</summary>
    [JsonStringEnumMemberName("at-once")] AtOnce,
    /// <summary>Together, each working day in the morning; what is acute at once.</summary>
    [JsonStringEnumMemberName("morning")] Morning,
}
