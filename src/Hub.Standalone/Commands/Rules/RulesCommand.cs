using System.CommandLine;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub rules</c>: learn weights from labelled signals, and measure the rule set.</summary>
internal static class RulesCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "Leert de gewichten van de indeler en meet zijn besluiten.");
        command.Subcommands.Add(LearnCommand.Create());
        command.Subcommands.Add(EvaluateCommand.Create());
        return command;
    }
}
