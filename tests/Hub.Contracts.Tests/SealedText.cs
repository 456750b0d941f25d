using System.Buffers.Text;
using System.Text;

namespace Hub.Contracts.Tests;

/// <summary>Text of the form of a sealed case, or of nearly that form.</summary>
internal static class SealedText
{
    public const string Header =
        """{"alg":"RSA-OAEP-256","enc":"A256GCM","kid":"team-2026-1","cty":"application/json","team":"gm0637"""
        + """.wijkzorgnetwerk.oosterheem","delivery":"0193f5a2-7c1e-8b4d-9e2f-5a6b7c8d9e0f"}""";

    public static string Of(string header = Header, int key = 256, int nonce = 12, int cipher = 30, int tag = 16)
        => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Part(key)}.{Part(nonce)}.{Part(cipher)}.{Part(tag)}";

    private static string Part(int bytes) => Base64Url.EncodeToString(new byte[bytes]);
}
