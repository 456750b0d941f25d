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
        var met = new Option<string[]>("--met")
        {
            Description = "Zulke signalen van schrijvers die al gelezen waren toen de regels werden geschreven: ervan wordt geleerd, "
                + "maar niet hoe ver een kans te vertrouwen is.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--output") { Description = "Het bestand voor de gewichten.", Required = true };
        var config = RulesOptions.Config();
        var command = new Command("learn", "Leert gewichten uit gelabelde signalen.") { input, met, output, config };
        command.SetAction(result => Run(
            result.GetRequiredValue(config), result.GetRequiredValue(input), result.GetRequiredValue(met),
            result.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string config, string[] inputs, string[] met, string output)
    {
        if (RulesOptions.Load(config, [.. inputs, .. met], withWeights: false, new TerminalWriter(Console.Error)) is not { } loaded)
        {
            return 1;
        }
        var text = WeightsText.Learn(loaded.Rules, LabelledSignalReader.Marked(loaded.Signals, inputs.Length));
        File.WriteAllText(output, text);
        new TerminalWriter(Console.Out).WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded.Signals.Count} signalen geleerd, {text.Count(c => c == '\n') - 4} kenmerken: {output}"));
        return 0;
    }
}
