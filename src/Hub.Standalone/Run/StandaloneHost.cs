using Hub.Adapters;
using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Hosting.Metrics;
using Hub.Router;
using Hub.Router.Operations;
using Hub.Standalone.Commands.Operating;

namespace Hub.Standalone.Run;

/// <summary>Both workers in one process, over memory: the same registrations as the separate workers have.</summary>
internal static class StandaloneHost
{
    /// <summary>Builds the host.</summary>
    /// <exception cref="ConfigurationRefusedException">The configuration is broken; lists all faults.</exception>
    public static WebApplication Build(string configFolder, HubSettings settings)
    {
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters, settings.Http);
        builder.Services.AddHubBus(settings.Bus, AdapterRegistration.AddConsumers, bus => RouterRegistration.AddConsumers(bus, settings));
        builder.Services.AddHubLogs(settings.Logs);
        builder.Services.AddHubAdapters(configFolder, settings);
        builder.Services.AddHubRouter(configFolder, settings);
        builder.Services.AddSingleton<IAdaptersHere, AdaptersHere>().AddSingleton<IParkedElsewhere, ParkedMessages>(); // their spool is this machine's
        var application = builder.Build();
        application.UseHubHttp();
        application.MapHubHealth().MapHubIntakeHealth().MapHubMetrics().MapApiDescription();
        application.MapHubAdapters();
        application.MapHubRouter();
        return application;
    }
}
