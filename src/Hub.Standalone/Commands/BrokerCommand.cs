using System.CommandLine;
using Hub.Configuration;
using Hub.Deciding.Municipalities;
using RabbitMQ.Client.Exceptions;

namespace Hub.Standalone.Commands;

/// <summary>What commands about the broker share: settings, teams, and the exit codes.</summary>
internal static class BrokerCommand
{
    /// <summary>What an operator reads where the broker is away.</summary>
    public const string Away = "De broker antwoordt niet. Draait RabbitMQ, en kloppen adres, gebruiker en certificaat in hub.json?";

    /// <summary>Runs the work on an installation with a broker.</summary>
    public static async Task<int> RunAsync(ParseResult parse, string folder, Func<HubSettings, TeamDirectory, Task<int>> work)
    {
        var error = parse.InvocationConfiguration.Error;
        try
        {
            var settings = HubSettings.Load(folder);
            if (settings.StandaloneOnly)
            {
                await error.WriteLineAsync("Deze opstelling heeft geen broker: alles loopt in één proces. Zie ./hub status.");
                return 2;
            }
            return await work(settings, MunicipalitySet.Load(folder).Teams);
        }
        catch (ConfigurationRefusedException refused)
        {
            await error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (BrokerUnreachableException)
        {
            await error.WriteLineAsync(Away);
            return 3;
        }
    }
}
