using System.Text.Json.Serialization;

namespace Hub.Contracts.FollowUp;

/// <summary>Why a delivery is taken back from a team.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WithdrawalReason>))]
public enum WithdrawalReason
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>The partner sent a new version, and that is another team's now, or comes to this team anew.</summary>
    [JsonStringEnumMemberName("revised")] Revised,
    /// <summary>Who coordinates the area gave it to another team before anybody took it up.</summary>
    [JsonStringEnumMemberName("reassigned")] Reassigned,
    /// <summary>The person it was about asked the municipality to erase it.</summary>
    [JsonStringEnumMemberName("erased-on-request")] ErasedOnRequest,
    /// <summary>The partner erased it in its own system.</summary>
    [JsonStringEnumMemberName("erased-at-source")] ErasedAtSource,
}
