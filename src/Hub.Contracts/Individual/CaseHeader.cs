using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Individual;

/// <summary>The protected header of a sealed case. Receiver and delivery are bound into the seal: it opens as this delivery for this team only.</summary>
public sealed record CaseHeader(
    [property: JsonPropertyName("alg")] string Algorithm, [property: JsonPropertyName("enc")] string Encryption,
    [property: JsonPropertyName("kid")] string KeyId, [property: JsonPropertyName("cty")] string ContentType,
    [property: JsonPropertyName("team")] TeamId Team, [property: JsonPropertyName("delivery")] Guid Delivery)
{
    /// <summary>RSAES-OAEP with SHA-256 (RFC 7518, section 4.3).</summary>
    public const string RsaOaep256 = "RSA-OAEP-256";

    /// <summary>AES-256 in GCM (RFC 7518, section 5.3).</summary>
    public const string A256Gcm = "A256GCM";

    /// <summary>The header of a case.</summary>
    public static byte[] For(TeamId team, string keyId, Guid delivery)
        => JsonSerializer.SerializeToUtf8Bytes(new CaseHeader(RsaOaep256, A256Gcm, keyId, "application/json", team, delivery), HubJson.Options);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CaseHeader)} {Delivery}";
}
