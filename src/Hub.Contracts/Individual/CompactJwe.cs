using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Individual;

/// <summary>
/// Content sealed for one team's public key: JWE compact serialization (RFC 7516, section 7.1), of the one form that the hub and its teams
/// use.
/// </summary>
/// <remarks>
/// RSA-OAEP-256 and A256GCM, with a header of exactly <c>alg</c>, <c>enc</c>, <c>kid</c>, <c>cty</c>, <c>team</c> and <c>delivery</c>, and
/// parts of the
/// lengths that these give. What has another form cannot be constructed. Only opening it proves that the header is true.
/// </remarks>
[JsonConverter(typeof(TextValueConverter<CompactJwe>))]
public sealed partial record CompactJwe : ITextValue<CompactJwe>
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int LeastKeyBytes = 2048 / 8;
    private const int MostKeyBytes = 8192 / 8;

    /// <summary>Checks and wraps a compact JWE.</summary>
    /// <exception cref="ContractViolationException">It has another form (<see cref="PrivacyRule.SealedForReceiver"/>); the rule says which
    /// part.</exception>
    public CompactJwe(string? value)
    {
        if (value is not { Length: >= 100 and <= 2_000_000 } || Parts.Match(value) is not { Success: true } parts)
        {
            throw Broken("must be a compact JWE: five parts of base64url");
        }
        SealedKeyBytes = Base64UrlPart.Length(parts.Groups["key"].ValueSpan) is >= LeastKeyBytes and <= MostKeyBytes and var bytes
            ? bytes
            : throw Broken("must hold a content key sealed with RSA of 2048 bits or more");
        Check(parts.Groups["nonce"], length => length == NonceBytes, "must have an initialisation vector of 12 bytes");
        Check(parts.Groups["cipher"], length => length >= 2, "must hold sealed content");
        Check(parts.Groups["tag"], length => length == TagBytes, "must have an authentication tag of 16 bytes");
        var header = JweHeader.Read(parts.Groups["header"].Value);
        (Value, KeyId, Team, Delivery) = (value, header.KeyId, header.Team, header.Delivery);
    }

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>Which key it says that it is sealed for.</summary>
    public string KeyId { get; }

    /// <summary>Which team it says that it is sealed for.</summary>
    public TeamId Team { get; }

    /// <summary>Which delivery it says that it is.</summary>
    public Guid Delivery { get; }

    /// <summary>How long the sealed content key is: the length of the modulus that sealed it.</summary>
    public int SealedKeyBytes { get; }

    [GeneratedRegex(
        @"^(?<header>[A-Za-z0-9_-]{20,2000})\.(?<key>[A-Za-z0-9_-]+)\.(?<nonce>[A-Za-z0-9_-]+)\."
            + @"(?<cipher>[A-Za-z0-9_-]+)\.(?<tag>[A-Za-z0-9_-]+)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts { get; }

    /// <inheritdoc/>
    public static CompactJwe From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => nameof(CompactJwe);

    internal static ContractViolationException Broken(string rule) => new("content", PrivacyRule.SealedForReceiver, rule);

    private static void Check(Group part, Func<int, bool> fits, string rule)
    {
        if (!fits(Base64UrlPart.Length(part.ValueSpan)))
        {
            throw Broken(rule);
        }
    }
}
