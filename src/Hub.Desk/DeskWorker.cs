using Hub.Configuration;
using Hub.Hosting.Http;
using Hub.Hosting.Logs;

namespace Hub.Desk;

/// <summary>
/// The desk as a process of its own. It needs no broker and no database: only the addresses of the team inbox and of the partners' door,
/// its
/// secret at an identity provider where there is one, and the key of the form's partner where there is a form.
/// </summary>
internal static class DeskWorker
{
    /// <summary>Builds the host of a configuration folder.</summary>
    /// <exception cref="ConfigurationRefusedException">The settings are broken; lists all faults.</exception>
    public static WebApplication Build(string configFolder)
    {
        var settings = DeskSettings.Load(configFolder);
        var builder = HubWeb.CreateBuilder(settings.Http.Desk, settings.Http);
        builder.Services.AddHubLogs(settings.Logs);
        builder.Services.AddHubDesk(
            settings, _ => settings.Http.Inbox ?? settings.Http.Router[0], _ => settings.Entry?.Address ?? settings.Http.Adapters[0]);
        var application = builder.Build();
        application.UseHubHttp();
        application.UseHubDesk();
        application.MapHubHealth();
        application.MapHubDesk();
        return application;
    }

    /// <summary>Runs until stopped. 0 when it was stopped, 1 when the configuration is refused, 2 for wrong use.</summary>
    public static Task<int> RunAsync(string[] args)
        => WorkerProcess.RunAsync(args, "Het bureau: de schermen waarop teams werken. Leest alleen hub.json, en daarvan alleen "
            + "adressen, logs en het formulier.", Build);
}
