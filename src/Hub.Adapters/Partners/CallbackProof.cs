using System.Text.Json.Serialization;

namespace Hub.Adapters.Partners;

/// <summary>How the hub proves to a partner's callback that it is the hub.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallbackProof>))]
internal enum CallbackProof
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary><c>Authorization: Bearer</c> with the shared secret.</summary>
    [JsonStringEnumMemberName("bearer")] Bearer,
    /// <summary><c>Hub-Signature</c>: HMAC-SHA256 over moment and body.</summary>
    [JsonStringEnumMemberName("hmac")] Hmac,
}
