using System.Collections.Immutable;

namespace Hub.Adapters.Partners;

/// <summary>What a partner can show to prove who it is. At least one; the partner chooses per request.</summary>
/// <param name="ApiKeys">SHA-256 hashes of at most two API keys, so that one can be rotated without downtime.</param>
/// <param name="Certificates">Client certificates.</param>
/// <param name="Jwt">Tokens; null where the partner uses none.</param>
internal sealed record PartnerCredentials(
    ImmutableArray<ApiKeyHash> ApiKeys, ImmutableArray<CertificateRule> Certificates, JwtRule? Jwt);

/// <summary>The hash of one API key.</summary>
/// <param name="Name">Its name, as in <c>partners/&lt;partner&gt;.&lt;name&gt;.sha256</c>.</param>
/// <param name="Hash">SHA-256 of the key, 32 bytes.</param>
internal sealed record ApiKeyHash(string Name, ReadOnlyMemory<byte> Hash);

/// <summary>A client certificate that is this partner: by thumbprint, or by the OIN in the subject's serial number.</summary>
/// <param name="Thumbprint">SHA-256 thumbprint, 64 hexadecimal digits; null where the OIN counts.</param>
/// <param name="Oin">OIN in the subject; the chain must then be trusted. Null where the thumbprint counts.</param>
internal sealed record CertificateRule(string? Thumbprint, string? Oin);

/// <summary>A token of the partner's identity provider.</summary>
/// <param name="Issuer">Its <c>iss</c>.</param>
/// <param name="Audience">Its <c>aud</c>: this hub.</param>
/// <param name="Subject">Its <c>sub</c>; null where any subject of the issuer is the partner.</param>
/// <param name="Jwks">The issuer's public keys as a JSON Web Key Set; the hub fetches nothing.</param>
internal sealed record JwtRule(string Issuer, string Audience, string? Subject, string Jwks);
