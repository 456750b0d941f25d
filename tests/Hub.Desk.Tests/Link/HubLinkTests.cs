using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Hub.Configuration;
using Hub.Desk.Link;
using Hub.Hosting.Http;
using Hub.Testing.Processes;
using Microsoft.AspNetCore.Builder;

namespace Hub.Desk.Tests.Link;

/// <summary>
/// The desk calls its own process over TLS too: with the one certificate that the settings name, and no other that nobody vouches for.
/// </summary>
public sealed class HubLinkTests
{
    [Fact]
    public async Task Its_own_certificate_is_trusted_and_another_is_not()
    {
        await using var folder = new TestFolder("desk-tls");
        var (own, other) = (Certificate(folder, "own"), Certificate(folder, "other"));
        var builder = HubWeb.CreateBuilder(
            [new Uri("https://127.0.0.1:0")],
            new HttpSettings(CertificateFile: own.Certificate, KeyFile: own.Key));
        await using var server = builder.Build();
        server.MapGet("/v1/directory", () => "{}");
        await server.StartAsync();
        var address = new Uri(server.Urls.First());

        Assert.Equal(200, await StatusAsync(address, own.Certificate));
        Assert.Equal(HubAnswer.Away.Status, await StatusAsync(address, other.Certificate));
        Assert.Equal(HubAnswer.Away.Status, await StatusAsync(address, null));
    }

    private static async Task<int> StatusAsync(Uri address, string? certificate)
        => (
            await new HubLink(HubLink.Client(certificate), () => address).SendAsync(
                HttpMethod.Get, "/v1/directory", null, default,
                TestContext.Current.CancellationToken)
        ).Status;

    private static (string Certificate, string Key) Certificate(TestFolder folder, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hub.example.nl", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var (certificate, keyFile) = (folder.Combine($"{name}.pem"), folder.Combine($"{name}.key"));
        File.WriteAllText(certificate, made.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificate, keyFile);
    }
}
