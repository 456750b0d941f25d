using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Hub.Teams.Sealing;

namespace Hub.Router.Members;

/// <summary>The public keys of a member's device. The private ones never leave the browser that made them.</summary>
internal static class DeviceKeys
{
    /// <summary>Whether both are keys that the hub takes: RSA of 2048 bits or more, and P-256, each without its private half.</summary>
    public static bool AreGood(string wrapKey, string signKey)
    {
        try
        {
            using var signs = Signing(signKey);
            return TeamJwk.Read(wrapKey) is { D: null } && !signKey.Contains("\"d\"", StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>How long a content key sealed for the device is.</summary>
    public static int SealedKeyBytes(string wrapKey) => TeamJwk.Read(wrapKey).Modulus!.Length;

    /// <summary>The key that its tokens are signed with.</summary>
    /// <exception cref="FormatException">It is no P-256 key; the message names the rule only.</exception>
    /// <exception cref="CryptographicException">Its point is not on the curve.</exception>
    public static ECDsa Signing(string jwk)
    {
        try
        {
            var members = JsonSerializer.Deserialize<Dictionary<string, string>>(jwk);
            return members is not null && members.GetValueOrDefault("kty") == "EC" && members.GetValueOrDefault("crv") == "P-256"
                && Bytes(members, "x") is { Length: 32 } x && Bytes(members, "y") is { Length: 32 } y
                    ? ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } })
                    : throw new FormatException("must be a P-256 key as JSON Web Key");
        }
        catch (JsonException fault)
        {
            throw new FormatException("must be a JSON Web Key, whose members are text", fault);
        }
    }

    private static byte[]? Bytes(Dictionary<string, string> jwk, string member)
        => jwk.GetValueOrDefault(member) is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
