using System.CommandLine;
using System.CommandLine.Help;
using Hub.Contracts.Text;
using Hub.Teams.Inbox;

var root = new Command("hub-team", "Het postvak van een team, voor een computer zonder hub: dezelfde opdrachten als ./hub team.")
{
    new HelpOption { Description = "Toont deze uitleg." },
    new VersionOption { Description = "Toont de versie." },
};
foreach (var command in TeamCommand.Create().Subcommands)
{
    root.Add(command);
}
return await root.Parse(args).InvokeAsync(
    new InvocationConfiguration { Output = new TerminalWriter(Console.Out), Error = new TerminalWriter(Console.Error) });
