using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using RabbitMQ.Client.Exceptions;
using global::System.Net;
using global::System.Net.Security;
using global::System.Net.Sockets;
using global::System.Security.Cryptography;
using global::System.Security.Cryptography.X509Certificates;

namespace Hub.System.Tests.Router;

/// <summary>A broker whose certificate is not to be trusted gets no user name, no password and no message.</summary>
public sealed class BrokerTlsTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("another.example")]
    public async Task A_self_signed_certificate_is_refused(string name)
    {
        using var certificate = Certificate(name);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var greeted = AcceptAsync(listener, certificate);
        var settings = new BusSettings(BusKind.RabbitMq, "localhost", ((IPEndPoint)listener.LocalEndpoint).Port, User: "hub", Tls: new TlsSettings());

        await Assert.ThrowsAsync<BrokerUnreachableException>(() => BrokerConnections.Factory(settings, "test").CreateConnectionAsync(TestContext.Current.CancellationToken));

        Assert.False(await greeted);
    }

    // True when the client spoke after the handshake.
    private static async Task<bool> AcceptAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
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
