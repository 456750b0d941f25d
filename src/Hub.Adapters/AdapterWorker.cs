using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Hosting.Metrics;
using Hub.Hosting.Telemetry;

namespace Hub.Adapters;

/// <summary>The adapters as a process of their own.</summary>
internal static class AdapterWorker
{
    /// <summary>Builds the host of a configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">The configuration is broken; lists all faults.</exception>
    public static WebApplication Build(string configFolder)
    {
        var settings = HubSettings.Load(configFolder);
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters, settings.Http);
        builder.Services.AddHubLogs(settings.Logs).AddHubTelemetry(settings.Telemetry, "hub-adapters");
        builder.Services.AddHubBus(settings.Bus, AdapterRegistration.AddConsumers);
        builder.Services.AddHubAdapters(configFolder, settings);
        var application = builder.Build();
        application.UseHubHttp();
        application.MapHubHealth().MapHubIntakeHealth().MapHubMetrics().MapApiDescription();
        application.MapHubAdapters();
        return application;
    }

    /// <summary>Runs until stopped. 0 when it was stopped, 1 when the configuration is refused, 2 for wrong use.</summary>
    public static Task<int> RunAsync(string[] args)
        => WorkerProcess.RunAsync(args, "The hub's adapters: partners in, receipts and outcomes out.", Build);
}
