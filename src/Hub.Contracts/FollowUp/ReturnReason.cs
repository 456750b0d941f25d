using System.Text.Json.Serialization;

namespace Hub.Contracts.FollowUp;

/// <summary>Why a team returns a delivery.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnReason>))]
public enum ReturnReason
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>Another team serves it.</summary>
    [JsonStringEnumMemberName("wrong-team")] WrongTeam,
    /// <summary>It belongs to the other network.</summary>
    [JsonStringEnumMemberName("wrong-kind")] WrongKind,
    /// <summary>It says too little to act on.</summary>
    [JsonStringEnumMemberName("insufficient")] Insufficient,
    /// <summary>The team has it already.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,
}
