using Hub.Adapters;
using Hub.Configuration;
using Hub.Desk;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Hosting.Metrics;
using Hub.Hosting.Telemetry;
using Hub.Router;
using Hub.Router.Operations;
using Hub.Standalone.Commands.Operating;

namespace Hub.Standalone.Run;

/// <summary>The workers in one process, over memory: the same registrations as the separate workers have.</summary>
internal static class StandaloneHost
{
    /// <summary>Builds the host.</summary>
    /// <exception cref="ConfigurationRefusedException">The configuration is broken; lists all faults.</exception>
    public static WebApplication Build(string configFolder, HubSettings settings)
    {
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters, settings.Http);
        builder.Services.AddHubBus(settings.Bus, AdapterRegistration.AddConsumers, bus => RouterRegistration.AddConsumers(bus, settings));
        builder.Services.AddHubLogs(settings.Logs).AddHubTelemetry(settings.Telemetry, "hub");
        builder.Services.AddHubAdapters(configFolder, settings);
        builder.Services.AddHubRouter(configFolder, settings);
        // their spool is this machine's
        builder.Services.AddSingleton<IAdaptersHere, AdaptersHere>().AddSingleton<IParkedElsewhere, ParkedMessages>();
        WebApplication? itself = null;
        builder.Services.AddHubDesk(settings, _ => OwnAddress(itself!), _ => OwnAddress(itself!), settings.Http.CertificateFile);
        var application = itself = builder.Build();
        application.UseHubHttp();
        application.UseHubDesk();
        application.MapHubHealth().MapHubIntakeHealth().MapHubMetrics().MapApiDescription();
        application.MapHubAdapters();
        application.MapHubRouter();
        application.MapHubDesk();
        return application;
    }

    /// <summary>
    /// Where a program on this machine reaches the process, once it is up; a server that listens everywhere is called in one place.
    /// </summary>
    public static Uri OwnAddress(WebApplication application)
    {
        var address = new Uri(
            application.Urls.First().Replace("//+", "//0.0.0.0", StringComparison.Ordinal)
                .Replace("//*", "//0.0.0.0", StringComparison.Ordinal));
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri : address;
    }
}
