using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Testing.Processes;

namespace Hub.Desk.Tests.Provider;

/// <summary>A certificate for this machine by an authority of the test's own, as the files that the hub reads.</summary>
internal sealed class OwnCertificate
{
    private OwnCertificate(string certificateFile, string keyFile) => (CertificateFile, KeyFile) = (certificateFile, keyFile);

    /// <summary>The certificate and its authority's, in PEM.</summary>
    public string CertificateFile { get; }

    /// <summary>Its private key, in PEM.</summary>
    public string KeyFile { get; }

    public static OwnCertificate In(TestFolder folder)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asksAuthority = new CertificateRequest("CN=An authority of a test", authorityKey, HashAlgorithmName.SHA256);
        asksAuthority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        asksAuthority.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var authority = asksAuthority.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asks = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        asks.CertificateExtensions.Add(names.Build());
        using var made = asks.Create(authority, now.AddDays(-1), now.AddDays(29), RandomNumberGenerator.GetBytes(8));
        var (certificateFile, keyFile) = (folder.Combine("desk.crt"), folder.Combine("desk.key"));
        File.WriteAllText(certificateFile, made.ExportCertificatePem() + "\n" + authority.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return new OwnCertificate(certificateFile, keyFile);
    }

    /// <summary>The settings <c>http</c> of a worker at a port that is free, with a certificate or without.</summary>
    public static string Http(string worker, OwnCertificate? certificate, string more = "")
        => certificate is null
            ? $$"""{ "{{worker}}": ["http://127.0.0.1:0"]{{more}} }"""
            : $$"""
              { "{{worker}}": ["https://127.0.0.1:0"], "certificateFile": "{{certificate.CertificateFile}}",
                "keyFile": "{{certificate.KeyFile}}"{{more}} }
              """;
}
