using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Hosting.Metrics;
using Hub.Hosting.Telemetry;

namespace Hub.Router;

/// <summary>The router as a process of its own.</summary>
internal static class RouterWorker
{
    /// <summary>Builds the host of a configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">The configuration is broken; lists all faults.</exception>
    public static WebApplication Build(string configFolder)
    {
        var settings = HubSettings.Load(configFolder);
        var builder = HubWeb.CreateBuilder(settings.Http.Router, settings.Http);
        builder.Services.AddHubLogs(settings.Logs).AddHubTelemetry(settings.Telemetry, "hub-router");
        builder.Services.AddHubBus(settings.Bus, bus => RouterRegistration.AddConsumers(bus, settings));
        builder.Services.AddHubRouter(configFolder, settings);
        var application = builder.Build();
        application.UseHubHttp();
        application.MapHubHealth().MapHubMetrics().MapApiDescription();
        application.MapHubRouter();
        return application;
    }

    /// <summary>Runs until stopped. 0 when it was stopped, 1 when the configuration is refused, 2 for wrong use.</summary>
    public static Task<int> RunAsync(string[] args)
        => WorkerProcess.RunAsync(args, "The hub's router: decides, records, delivers, follows up.", Build);
}
