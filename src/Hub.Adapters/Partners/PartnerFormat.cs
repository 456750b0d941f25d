using System.Text.Json.Serialization;

namespace Hub.Adapters.Partners;

/// <summary>A door through which a partner may send; what is not listed for a partner is refused.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartnerFormat>))]
internal enum PartnerFormat
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>CloudEvents on <c>POST /v1/signals</c>.</summary>
    [JsonStringEnumMemberName("hub-api")] HubApi,
    /// <summary>Full Signalen JSON, or its thin notification, pushed to the hub.</summary>
    [JsonStringEnumMemberName("signalen-push")] SignalenPush,
    /// <summary>The hub polls Signalen.</summary>
    [JsonStringEnumMemberName("signalen-poll")] SignalenPoll,
    /// <summary>GeoReport v2.</summary>
    [JsonStringEnumMemberName("open311")] Open311,
    /// <summary>VERA-shaped JSON over HTTP.</summary>
    [JsonStringEnumMemberName("corporation")] Corporation,
    /// <summary>Police notes over HTTP.</summary>
    [JsonStringEnumMemberName("police")] Police,
    /// <summary>Files in a folder.</summary>
    [JsonStringEnumMemberName("file-drop")] FileDrop,
    /// <summary>Messages in a virtual host of the partner's own.</summary>
    [JsonStringEnumMemberName("amqp")] Amqp,
}
