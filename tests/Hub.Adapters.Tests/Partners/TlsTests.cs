using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Partners;

public sealed class TlsTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_client_certificate_opens_the_door_over_tls_and_another_does_not()
    {
        using var server = Certificate("CN=127.0.0.1");
        using var own = Certificate("CN=partner");
        using var other = Certificate("CN=partner");
        config.WriteText("keys/server.pem", server.ExportCertificatePem());
        config.WriteText("keys/server.key", server.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        config.WriteText(
            "hub.json",
            """{ "http": { "adapters": ["https://127.0.0.1:0"], "certificateFile": "keys/server.pem", "keyFile": "keys/server.key" } }"""
        );
        config.AddPartner("zorg-proef", change: partner => partner["authentication"] = new JsonObject
        {
            ["certificates"] = new JsonArray(new JsonObject { ["thumbprint"] = own.GetCertHashString(HashAlgorithmName.SHA256) }),
        });
        await using var host = await AdapterHost.Start(config);

        Assert.Equal(HttpStatusCode.Accepted, await Post(host, server, own));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(host, server, other));
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(host, server, null));
    }

    public void Dispose() => config.Dispose();

    private static async Task<HttpStatusCode> Post(AdapterHost host, X509Certificate2 server, X509Certificate2? certificate)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) =>
            shown?.GetCertHashString() == server.GetCertHashString();
        handler.SslOptions.ClientCertificates = certificate is null ? null : [certificate];
        using var client = new HttpClient(handler) { BaseAddress = host.Client.BaseAddress };
        using var content = new StringContent(Events.Json(), null, "application/cloudevents+json");
        using var response = await client.PostAsync(
            new Uri("/v1/signals", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static X509Certificate2 Certificate(string subject)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var made = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            now.AddDays(-1),
            now.AddDays(30));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null, X509KeyStorageFlags.Exportable);
    }
}
