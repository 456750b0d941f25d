using System.CommandLine;
using Hub.Contracts.Text;
using Hub.Teams.Inbox;

var root = new RootCommand("Het postvak van een team, voor een computer zonder hub: dezelfde opdrachten als ./hub team.");
foreach (var command in TeamCommand.Create().Subcommands)
{
    root.Add(command);
}
return await root.Parse(args).InvokeAsync(
    new InvocationConfiguration { Output = new TerminalWriter(Console.Out), Error = new TerminalWriter(Console.Error) });
