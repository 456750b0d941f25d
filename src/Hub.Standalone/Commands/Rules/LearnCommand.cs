using System.CommandLine;
using System.Globalization;
using Hub.Contracts.Text;
using Hub.Deciding.Learning;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub rules learn</c>: learns weights; the same input gives the same bytes.</summary>
internal static class LearnCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = RulesOptions.Input();
        var output = new Option<string>("--output") { Description = "Het bestand voor de gewichten.", Required = true };
        var config = RulesOptions.Config();
        var command = new Command("learn", "Leert gewichten uit gelabelde signalen.") { input, output, config };
        command.SetAction(result => Run(result.GetRequiredValue(config), result.GetRequiredValue(input), result.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string config, string[] inputs, string output)
    {
        if (RulesOptions.Load(config, inputs, withWeights: false, new TerminalWriter(Console.Error)) is not { } loaded)
        {
            return 1;
        }
        var text = WeightsText.Learn(loaded.Rules, loaded.Signals);
        File.WriteAllText(output, text);
        new TerminalWriter(Console.Out).WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded.Signals.Count} signalen geleerd, {text.Count(c => c == '\n') - 4} kenmerken: {output}"));
        return 0;
    }
}
