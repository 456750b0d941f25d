using System.CommandLine;
using Hub.Configuration;
using Hub.Standalone.Commands;
using Hub.Standalone.Commands.Configuring;
using Hub.Teams.Inbox;

namespace Hub.Standalone.Run;

/// <summary><c>./hub run</c>: both workers in one process until stopped; nothing to install, nothing lost when it is killed.</summary>
internal static class RunCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var config = ConfigOption.Create();
        var data = new Option<string?>("--data") { Description = "Map voor spool en grootboek (anders: wat hub.json zegt)." };
        var urls = AddressOption.Many("--urls", "Adressen waarop de hub luistert (anders: wat hub.json zegt).");
        var command = new Command("run", "Laat de hub in één proces werken, in het echt, tot u hem stopt.") { config, data, urls };
        command.SetAction((parse, cancellationToken) => RunAsync(
            parse.GetValue(config)!, parse.GetValue(data), parse.GetValue(urls) ?? [], parse.InvocationConfiguration.Output,
            parse.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string config, string? data, Uri[] urls, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        HubSettings? settings = null;
        try
        {
            settings = With(HubSettings.Load(config), data, urls);
            OwnFiles.Restrict();
            OwnFiles.Close(settings.DataFolder, settings.Spool.File, settings.Ledger.File);
            await using var host = StandaloneHost.Build(config, settings);
            await host.StartAsync(cancellationToken);
            output.WriteLine($"Hub luistert op {string.Join(' ', host.Urls)}");
            output.WriteLine($"Bureau voor teams: {new Uri(StandaloneHost.OwnAddress(host), "/desk")}");
            output.WriteLine($"Bord voor beheerders: {new Uri(StandaloneHost.OwnAddress(host), "/desk/bord")}");
            output.WriteLine($"Gegevens in {settings.DataFolder} (spool en grootboek); stoppen met Ctrl+C.");
            await host.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (ConfigurationRefusedException refused)
        {
            // What refused first is not all that is wrong.
            var all = HubConfiguration.Check(config, TimeProvider.System).Faults;
            error.WriteLine(all.Count > refused.Faults.Length ? new ConfigurationRefusedException([.. all]).Message : refused.Message);
            error.WriteLine("De hub start niet. Controleer met: ./hub config check. Ontbrekende sleutels maakt: ./hub keys new");
            return 1;
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            error.WriteLine(
                $"Op {string.Join(" of ", settings!.Http.Adapters)} luistert al een ander programma. Kies een ander adres met --urls.");
            return 3;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(
                $"De gegevensmap {settings?.DataFolder ?? data} kan niet worden gemaakt of gelezen: klopt de map, en mag u daar "
                    + "schrijven? Kies een andere met --data, of pas dataFolder in hub.json aan.");
            return 3;
        }
    }

    private static HubSettings With(HubSettings settings, string? data, Uri[] urls)
    {
        if (data is not null)
        {
            var folder = Path.GetFullPath(data);
            settings = settings with
            {
                DataFolder = folder,
                Spool = settings.Spool with { File = Path.Combine(folder, Path.GetFileName(settings.Spool.File)) },
                Ledger = settings.Ledger with { File = Path.Combine(folder, Path.GetFileName(settings.Ledger.File)) },
            };
        }
        return urls.Length == 0 ? settings : settings with { Http = settings.Http with { Adapters = [.. urls] } };
    }
}
