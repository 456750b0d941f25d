using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Hub.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Hosting.Http;

/// <summary>The web server that both workers run on: tight limits, no server header, client certificates welcome.</summary>
public static class HubWeb
{
    /// <summary>Largest body of any door.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>A builder that listens on these addresses and reads no <c>appsettings.json</c>.</summary>
    /// <param name="addresses">Where to listen.</param>
    /// <param name="http">Names the certificate for https addresses; null for none.</param>
    public static WebApplicationBuilder CreateBuilder(IEnumerable<Uri> addresses, HttpSettings? http = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        // a handler waits for nothing longer than a read of a local file: one switch of threads less a request
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.UseUrls([.. addresses.Select(address => address.ToString().TrimEnd('/'))]);
        builder.WebHost.ConfigureKestrel(kestrel => Limit(kestrel, http));
        builder.Services.AddSingleton<DistributedContextPropagator>(new UntrustedTraces());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<WorkerParts>();
        return builder;
    }

    /// <summary>Puts headers, problem+json and routing before the doors, and says when the worker is up.</summary>
    public static void UseHubHttp(this WebApplication application)
    {
        Announce(application);
        application.UseMiddleware<HubHttp>();
        application.UseRouting();
    }

    private static void Announce(WebApplication application)
    {
        var worker = Assembly.GetEntryAssembly()!.GetName();
        application.Lifetime.ApplicationStarted.Register(
            () => Log.Up(application.Logger, worker.Name!, worker.Version!.ToString(3), string.Join(' ', application.Urls)));
        application.Lifetime.ApplicationStopping.Register(() => Log.Stops(application.Logger, worker.Name!));
    }

    // A key that was only just read from PEM does not serve TLS on every platform; one that went through PKCS #12 does.
    private static X509Certificate2 Certificate(string file, string key)
    {
        using var read = X509Certificate2.CreateFromPemFile(file, key);
        return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
    }

    private static void Limit(KestrelServerOptions kestrel, HttpSettings? http)
    {
        kestrel.AddServerHeader = false;
        // As bytes, which a door reads as what they are: the server itself would answer a header that is not ASCII with a bare 400.
        kestrel.RequestHeaderEncodingSelector = static _ => Encoding.Latin1;
        kestrel.Limits.MaxRequestBodySize = LargestBody + 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.ConfigureHttpsDefaults(https =>
        {
            if (http is { CertificateFile: { } certificate, KeyFile: { } key })
            {
                https.ServerCertificate = Certificate(certificate, key);
            }
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate(); // who it is, and whether its chain is trusted, is decided with the partner's registration
        });
    }
}
