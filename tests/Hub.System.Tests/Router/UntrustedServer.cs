using global::System.Net;
using global::System.Net.Security;
using global::System.Net.Sockets;
using global::System.Security.Cryptography;
using global::System.Security.Cryptography.X509Certificates;

namespace Hub.System.Tests.Router;

/// <summary>A server whose certificate nobody vouches for. It tells whether a client spoke to it all the same.</summary>
internal sealed class UntrustedServer : IDisposable
{
    private readonly X509Certificate2 certificate;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <summary>Starts to listen.</summary>
    /// <param name="name">The host name in its certificate.</param>
    public UntrustedServer(string name)
    {
        certificate = Certificate(name);
        listener.Start();
    }

    /// <summary>Where.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Waits for a client; true when it spoke after the handshake.</summary>
    /// <param name="beforeTls">What is said before the handshake, as PostgreSQL does; null for nothing.</param>
    public async Task<bool> AcceptAsync(Func<NetworkStream, Task>? beforeTls = null)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await (beforeTls?.Invoke(client.GetStream()) ?? Task.CompletedTask);
        await using var tls = new SslStream(client.GetStream());
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            return await tls.ReadAsync(new byte[8], TestContext.Current.CancellationToken) > 0;
        }
        catch (Exception fault) when (fault is IOException or global::System.Security.Authentication.AuthenticationException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
