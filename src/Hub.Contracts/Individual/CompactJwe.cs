using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Individual;

/// <summary>Content sealed for one team's public key: JWE compact serialization (RFC 7516, section 7.1).</summary>
[JsonConverter(typeof(TextValueConverter<CompactJwe>))]
public sealed partial record CompactJwe : ITextValue<CompactJwe>
{
    /// <summary>Checks and wraps a compact JWE.</summary>
    /// <exception cref="ContractViolationException">It is not five base64url parts that name an algorithm and an encryption (<see cref="PrivacyRule.SealedForReceiver"/>).</exception>
    public CompactJwe(string? value)
        => Value = value is { Length: >= 100 and <= 2_000_000 } && Pattern.IsMatch(value)
            ? value
            : throw new ContractViolationException("content", PrivacyRule.SealedForReceiver, "must be a compact JWE");

    /// <inheritdoc/>
    public string Value { get; }

    // A protected header is a JSON object, so it begins with eyJ; part two, the sealed key, is empty only with direct agreement.
    [GeneratedRegex(@"^eyJ[A-Za-z0-9_-]{20,2000}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{16,}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static CompactJwe From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => nameof(CompactJwe);
}
