namespace Hub.Contracts.Individual;

/// <summary>A part of a compact JWE: base64url without padding, in the one way that bytes can be written (RFC 4648, section 3.5).</summary>
internal static class Base64UrlPart
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>How many bytes a text of base64url digits holds; -1 where no bytes are written so.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var spare = (text.Length % 4) switch { 0 => 0, 2 => 0xF, 3 => 0x3, _ => -1 };
        return spare < 0 || (spare > 0 && (Digits.IndexOf(text[^1], StringComparison.Ordinal) & spare) != 0) ? -1 : text.Length * 3 / 4;
    }
}
