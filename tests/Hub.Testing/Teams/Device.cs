using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hub.Contracts.Individual;
using Hub.Contracts.Territory;
using Hub.Teams.Sealing;

namespace Hub.Testing.Teams;

/// <summary>A member's device, as a browser has it: a key that others wrap for, and one that it signs with.</summary>
internal sealed class Device : IDisposable
{
    private readonly RSA wraps = RSA.Create(2048);
    private readonly ECDsa signs = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Its public RSA key, as JWK.</summary>
    public string WrapKey
    {
        get
        {
            var key = wraps.ExportParameters(includePrivateParameters: false);
            return JsonSerializer.Serialize(
                new { kty = "RSA", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) });
        }
    }

    /// <summary>Its public P-256 key, as JWK.</summary>
    public string SignKey
    {
        get
        {
            var key = signs.ExportParameters(includePrivateParameters: false).Q;
            return JsonSerializer.Serialize(
                new { kty = "EC", crv = "P-256", x = Base64Url.EncodeToString(key.X), y = Base64Url.EncodeToString(key.Y) });
        }
    }

    /// <summary>A token, signed as a browser signs it.</summary>
    public string Token(TeamId team, Guid member, string actor, DateTimeOffset now, string algorithm = "ES256")
    {
        static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
        var at = now.ToUnixTimeSeconds();
        var signed = Part(new { alg = algorithm, typ = "JWT", kid = member.ToString("D") })
            + "." + Part(new
            {
                iss = team.Value,
                aud = TeamToken.Audience,
                sub = actor,
                iat = at,
                nbf = at,
                exp = at + 120,
                jti = Guid.NewGuid(),
            });
        return $"{signed}.{Base64Url.EncodeToString(signs.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>Wraps something for this device, as who admits it does.</summary>
    public CompactJwe Wrap(TeamId team, Guid member, string keys, string? keyId = null)
        => new(JweCompact.Seal(
            wraps, RSAEncryptionPadding.OaepSHA256, CaseHeader.For(team, keyId ?? member.ToString("D"), member),
            Encoding.UTF8.GetBytes(keys)));

    /// <summary>Opens what was wrapped for it.</summary>
    public string Unwrap(CompactJwe wrapped)
        => Encoding.UTF8.GetString(JweCompact.Open(wraps, RSAEncryptionPadding.OaepSHA256, wrapped.Value));

    public void Dispose()
    {
        wraps.Dispose();
        signs.Dispose();
    }
}
