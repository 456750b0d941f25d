using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using Hub.Hosting.Http;

namespace Hub.Adapters;

/// <summary>The adapters as a process of their own.</summary>
internal static class AdapterWorker
{
    /// <summary>Builds the host of a configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">The configuration is broken; lists all faults.</exception>
    public static WebApplication Build(string configFolder, HubSettings settings, Action<WebApplicationBuilder>? more = null)
    {
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters);
        builder.Services.AddHubBus(settings.Bus, AdapterRegistration.AddConsumers);
        builder.Services.AddHubAdapters(configFolder, settings);
        more?.Invoke(builder);
        var application = builder.Build();
        application.UseHubHttp();
        application.MapHubAdapters();
        return application;
    }
}
