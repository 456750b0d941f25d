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
    public static WebApplicationBuilder CreateBuilder(IEnumerable<Uri> addresses)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. addresses.Select(address => address.ToString().TrimEnd('/'))]);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Services.AddRoutingCore();
        return builder;
    }

    /// <summary>Puts headers, problem+json and routing before the doors.</summary>
    public static void UseHubHttp(this WebApplication application)
    {
        application.UseMiddleware<HubHttp>();
        application.UseRouting();
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody + 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.ConfigureHttpsDefaults(https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate(); // who it is, and whether its chain is trusted, is decided with the partner's registration
        });
    }
}
