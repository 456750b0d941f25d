using Hub.Adapters;
using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Router;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// The hub on the stores of an installation, some days from now: retention counts by the hub's own clock, so moving that clock is enough.
/// </summary>
internal static class FutureHub
{
    /// <summary>Runs both workers until killed.</summary>
    public static async Task<int> RunAsync(string days, string config)
    {
        var settings = HubSettings.Load(config);
        var builder = HubWeb.CreateBuilder(settings.Http.Adapters);
        builder.Services.AddSingleton<TimeProvider>(new LaterClock(TimeSpan.FromDays(int.Parse(days))));
        builder.Services.AddHubLogs(settings.Logs);
        builder.Services.AddHubBus(settings.Bus, AdapterRegistration.AddConsumers, bus => RouterRegistration.AddConsumers(bus, settings));
        builder.Services.AddHubAdapters(config, settings).AddHubRouter(config, settings);
        await using var application = builder.Build();
        application.UseHubHttp();
        application.MapHubHealth();
        application.MapHubAdapters();
        application.MapHubRouter();
        await application.RunAsync();
        return 0;
    }

    private sealed class LaterClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
