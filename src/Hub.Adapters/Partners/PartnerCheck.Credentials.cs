using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;

namespace Hub.Adapters.Partners;

/// <content>By what a partner shows who it is: API keys, certificates, tokens.</content>
internal sealed partial class PartnerCheck
{
    /// <summary>The credentials with their key files.</summary>
    public PartnerCredentials Credentials()
    {
        var from = partner.Authentication;
        var names = from.ApiKeys.OrEmpty();
        Must(names.Length <= 2, "$.authentication.apiKeys", "must name at most two keys: one in use and one to rotate to");
        Must(names.Distinct(StringComparer.Ordinal).Count() == names.Length, "$.authentication.apiKeys", "must name each key once");
        Must(
            names.Length > 0 || from.Certificates.OrEmpty().Length > 0 || from.Jwt is not null || !NeedsCredentials(), "$.authentication",
            "must have an API key, a client certificate or a token issuer");
        return new PartnerCredentials(
            [.. names.Index().Select(name => KeyHash(name.Index, name.Item)).OfType<ApiKeyHash>()],
            [.. from.Certificates.OrEmpty().Index().Select(rule => Certificate(rule.Index, rule.Item))],
            from.Jwt is { } jwt ? Jwt(jwt) : null);
    }

    private bool NeedsCredentials() => Terms().Any(terms => terms.ShowsItself);

    private ApiKeyHash? KeyHash(int index, string name)
    {
        var path = $"$.authentication.apiKeys[{index}]";
        if (!KeyName.IsMatch(name))
        {
            Add(path, "must be 1 to 40 lower-case letters, digits or hyphens");
            return null;
        }
        var hash = Text($"partners/{partner.Id}.{name}.sha256");
        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigit))
        {
            Add(path, $"needs its key file partners/{partner.Id}.{name}.sha256 in the keys folder; run ./hub keys new");
            return null;
        }
        return new ApiKeyHash(name, Convert.FromHexString(hash));
    }

    private CertificateRule Certificate(int index, CertificateFile rule)
    {
        var path = $"$.authentication.certificates[{index}]";
        Must(rule.Thumbprint is null != rule.SubjectOin is null, path, "must have either thumbprint or subjectOin");
        Must(
            rule.Thumbprint is null || (rule.Thumbprint.Length == 64 && rule.Thumbprint.All(char.IsAsciiHexDigit)), $"{path}.thumbprint",
            "must be 64 hexadecimal digits (SHA-256)");
        Must(rule.SubjectOin is null || Oin.IsMatch(rule.SubjectOin), $"{path}.subjectOin", "must be 20 digits");
        return new CertificateRule(rule.Thumbprint, rule.SubjectOin);
    }

    private JwtRule? Jwt(JwtFile jwt)
    {
        try
        {
            if (Text(jwt.JwksFile) is { } keys && new JsonWebKeySet(keys).GetSigningKeys().Count > 0)
            {
                return new JwtRule(jwt.Issuer, jwt.Audience, jwt.Subject, keys);
            }
        }
        catch (ArgumentException)
        {
            // Noted below.
        }
        Add("$.authentication.jwt.jwksFile", $"must name a JSON Web Key Set with a signing key in the keys folder: {jwt.JwksFile}");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyName { get; }
}
