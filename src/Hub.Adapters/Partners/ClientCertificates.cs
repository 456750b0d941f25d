using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Hub.Adapters.Partners;

/// <summary>
/// Finds the partner of a client certificate: by its thumbprint, or by the OIN in a subject that a trusted chain vouches for.
/// </summary>
internal static partial class ClientCertificates
{
    /// <summary>The partner; null when the certificate is nobody's, out of date or untrusted.</summary>
    public static Partner? Find(PartnerRegistry registry, X509Certificate2 certificate, DateTimeOffset now)
    {
        if (now.UtcDateTime < certificate.NotBefore.ToUniversalTime() || now.UtcDateTime > certificate.NotAfter.ToUniversalTime())
        {
            return null;
        }
        var thumbprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        var byThumbprint = registry.All.FirstOrDefault(partner => partner.Credentials.Certificates.Any(
            rule => string.Equals(rule.Thumbprint, thumbprint, StringComparison.OrdinalIgnoreCase)));
        if (byThumbprint is not null || Oin(certificate) is not { } oin)
        {
            return byThumbprint;
        }
        var byOin = registry.All.FirstOrDefault(partner => partner.Credentials.Certificates.Any(rule => rule.Oin == oin));
        return byOin is not null && IsTrusted(certificate) ? byOin : null;
    }

    // PKIoverheid writes the OIN as the subject's serial number (OID 2.5.4.5).
    private static string? Oin(X509Certificate2 certificate)
        => Serial.Match(certificate.SubjectName.Name) is { Success: true } match ? match.Groups["oin"].Value : null;

    private static bool IsTrusted(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // the hub calls nobody whom the configuration does not name
        return chain.Build(certificate);
    }

    [GeneratedRegex(
        @"(^|[,+]\s*)(SERIALNUMBER|OID\.2\.5\.4\.5|2\.5\.4\.5)=(?<oin>[0-9]{20})(\s*[,+]|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Serial { get; }
}
