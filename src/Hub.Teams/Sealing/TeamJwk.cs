using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hub.Teams.Sealing;

/// <summary>A team's RSA key as JSON Web Key (RFC 7517): public at the hub, private only at the team.</summary>
internal static class TeamJwk
{
    /// <summary>What a new key has; 3072 bits is what the NCSC guidelines call good.</summary>
    public const int NewKeyBits = 3072;

    private const int LeastBits = 2048;

    /// <summary>Reads a public or private key.</summary>
    /// <exception cref="FormatException">It is no RSA JWK for RSA-OAEP-256 of 2048 bits or more; the message names the rule
    /// only.</exception>
    public static RSAParameters Read(string json)
    {
        var jwk = Members(json) ?? throw new FormatException("must be a JSON Web Key, whose members are text");
        if (jwk.GetValueOrDefault("kty") != "RSA" || jwk.GetValueOrDefault("alg") is not (null or "RSA-OAEP-256")
            || jwk.GetValueOrDefault("use") is not (null or "enc"))
        {
            throw new FormatException("must be an RSA key for RSA-OAEP-256");
        }
        var key = new RSAParameters
        {
            Modulus = Bytes(jwk, "n"),
            Exponent = Bytes(jwk, "e"),
        };
        var (whole, half) = (key.Modulus?.Length ?? 0, ((key.Modulus?.Length ?? 0) + 1) / 2);
        key = key with
        {
            D = Padded(Bytes(jwk, "d"), whole),
            P = Padded(Bytes(jwk, "p"), half),
            Q = Padded(Bytes(jwk, "q"), half),
            DP = Padded(Bytes(jwk, "dp"), half),
            DQ = Padded(Bytes(jwk, "dq"), half),
            InverseQ = Padded(Bytes(jwk, "qi"), half),
        };
        return key is { Modulus.Length: >= LeastBits / 8, Exponent.Length: > 0 }
            ? key
            : throw new FormatException("must have 2048 bits or more");
    }

    /// <summary>The id of a key; null where it names none.</summary>
    public static string? KeyId(string json) => Members(json)?.GetValueOrDefault("kid");

    /// <summary>Writes a key; with <paramref name="withPrivate"/> the private part too.</summary>
    public static string Write(RSAParameters key, string kid, bool withPrivate)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kty"] = "RSA",
            ["use"] = "enc",
            ["alg"] = "RSA-OAEP-256",
            ["kid"] = kid,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (withPrivate)
        {
            (members["d"], members["p"], members["q"]) =
                (Number(key.D), Number(key.P), Number(key.Q));
            (members["dp"], members["dq"], members["qi"]) =
                (Number(key.DP), Number(key.DQ), Number(key.InverseQ));
        }
        return JsonSerializer.Serialize(members);
    }

    private static Dictionary<string, string>? Members(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // As RFC 7518 (section 2, Base64urlUInt) writes a number: no leading zeros. The runtime gives and takes numbers of a fixed length;
    // browsers refuse what has them.
    private static string Number(ReadOnlySpan<byte> value) => Base64Url.EncodeToString(value.TrimStart((byte)0));

    private static byte[]? Padded(byte[]? value, int length)
        => value is null || value.Length >= length ? value : [.. new byte[length - value.Length], .. value];

    private static byte[]? Bytes(Dictionary<string, string> jwk, string member)
        => jwk.TryGetValue(member, out var text)
            ? Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : throw new FormatException("must have its numbers in base64url")
            : null;
}
