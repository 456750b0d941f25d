using System.CommandLine;
using Hub.Hosting.Bus;
using Hub.Hosting.Configuration;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;
using Hub.Hosting.Metrics;

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
        builder.Services.AddHubLogs(settings.Logs);
        builder.Services.AddHubBus(settings.Bus, bus => RouterRegistration.AddConsumers(bus, settings));
        builder.Services.AddHubRouter(configFolder, settings);
        var application = builder.Build();
        application.UseHubHttp();
        application.MapHubHealth().MapHubMetrics();
        application.MapHubRouter();
        return application;
    }

    /// <summary>Runs until stopped. 0 when it was stopped, 1 when the configuration is refused, 2 for wrong use.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var config = new Option<string>("--config") { Description = "The configuration folder.", DefaultValueFactory = _ => "deploy/config" };
        var root = new RootCommand("The hub's router: decides, records, delivers, follows up.") { config };
        root.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(config)!, cancellationToken));
        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 ? Refuse(parsed) : parsed.InvokeAsync();
    }

    private static async Task<int> Refuse(ParseResult parsed)
    {
        await parsed.InvokeAsync();
        return 2;
    }

    private static async Task<int> RunAsync(string configFolder, CancellationToken cancellationToken)
    {
        try
        {
            await using var application = Build(configFolder);
            await application.RunAsync(cancellationToken);
            return 0;
        }
        catch (ConfigurationRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
