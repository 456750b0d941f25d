using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Hub.Configuration.Servers;

namespace Hub.Hosting.Bus;

/// <summary>Checks the broker's certificate: chain and name must be right, always.</summary>
internal static class BrokerTls
{
    /// <summary>The check for these settings. The libraries' own defaults accept an untrusted chain or an empty name.</summary>
    public static RemoteCertificateValidationCallback Validation(TlsSettings tls)
    {
        if (tls.CaFile is not { } file)
        {
            return (_, _, _, errors) => errors == SslPolicyErrors.None;
        }
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return (_, certificate, _, errors) =>
            (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
            && certificate is X509Certificate2 leaf && IsSignedBy(authorities, leaf);
    }

    /// <summary>This worker's own certificate; null for none.</summary>
    public static X509Certificate2? OwnCertificate(TlsSettings tls)
        => tls.ClientCertificateFile is { } file ? X509Certificate2.CreateFromPemFile(file, tls.ClientKeyFile) : null;

    private static bool IsSignedBy(X509Certificate2Collection authorities, X509Certificate2 leaf)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck; // an authority of the operator's own publishes no list
        return chain.Build(leaf);
    }
}
