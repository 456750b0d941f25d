using System.Buffers;
using System.Text.Json;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Individual;

/// <summary>
/// The protected header of a sealed case. Receiver and delivery are bound into the seal: it opens as this delivery for this team only.
/// </summary>
/// <remarks>
/// RSAES-OAEP with SHA-256 (RFC 7518, section 4.3) for the key, AES-256 in GCM (section 5.3) for the content. <see cref="CompactJwe"/>
/// takes no other.
/// </remarks>
public static class CaseHeader
{
    /// <summary>The header of a case, as JSON.</summary>
    /// <param name="team">The team that it is sealed for.</param>
    /// <param name="keyId">Which of that team's keys.</param>
    /// <param name="delivery">Which delivery it is.</param>
    public static byte[] For(TeamId team, string keyId, Guid delivery)
    {
        ArgumentNullException.ThrowIfNull(team);
        var bytes = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("alg", "RSA-OAEP-256");
        json.WriteString("enc", "A256GCM");
        json.WriteString("kid", keyId);
        json.WriteString("cty", "application/json");
        json.WriteString("team", team.Value);
        json.WriteString("delivery", delivery);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
