using System.CommandLine;
using System.CommandLine.Help;
using Hub.Adapters;
using Hub.Standalone.Commands.Configuring;
using Hub.Standalone.Commands.Operating;
using Hub.Standalone.Commands.Topology;
using Hub.Standalone.Demo;
using Hub.Standalone.Run;

namespace Hub.Standalone;

/// <summary>The whole command line of <c>./hub</c>: what needs both workers, then each worker's own commands.</summary>
internal static class HubCommandLine
{
    /// <summary>Creates the root command.</summary>
    public static Command Create()
    {
        // A plain command, since a root command takes the name of its file: people type ./hub.
        var root = new Command(
            "./hub",
            "Hub: brengt elk signaal van een partner naar het team dat ervan is, met niet meer persoonsgegevens dan dat team mag hebben.\n"
            + "Naast de opdrachten hieronder: ./hub test doet alle tests, ./hub bench meet. Afsluitcodes: 0 goed, 1 het antwoord is "
            + "slecht nieuws, 2 verkeerd getypt, 3 wat nodig is antwoordt niet.")
        {
            new HelpOption { Description = "Toont deze uitleg." },
            new VersionOption { Description = "Toont de versie." },
        };
        foreach (var command in Joined([DemoCommand.Create(), RunCommand.Create(), .. RouterCommands.All(new ParkedMessages(),
            new AdaptersHere()), .. AdapterCommands.All(), ConfigCheckCommand.Create(), TopologyExportCommand.Create(),
                TopologyCheckCommand.Create(), DeskCommand.Create()]))
        {
            root.Subcommands.Add(command);
        }
        return root;
    }

    /// <summary>
    /// Runs a command. Wrong use is 2 and a line that says what is wrong; what nobody foresaw is a line too, without a trace of the code.
    /// </summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parse = Create().Parse(args);
        if (parse.Errors.Count > 0)
        {
            foreach (var fault in parse.Errors.Select(UsageFault.Of).Distinct(StringComparer.Ordinal))
            {
                await error.WriteLineAsync(fault);
            }
            return 2;
        }
        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 1;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await error.WriteLineAsync(
                $"Dit ging mis en had hier opgevangen moeten worden: {fault.GetType().Name}. Meld het aan de makers, met het commando.");
            return 3;
        }
    }

    // Both workers may add to one command, such as config: its parts become one list.
    private static IEnumerable<Command> Joined(IEnumerable<Command> commands)
        => commands.GroupBy(command => command.Name, StringComparer.Ordinal).Select(group =>
        {
            var first = group.First();
            foreach (var part in group.Skip(1).SelectMany(other => other.Subcommands).ToList())
            {
                first.Subcommands.Add(part);
            }
            return first;
        });
}
