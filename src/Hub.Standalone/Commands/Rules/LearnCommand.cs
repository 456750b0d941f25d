using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hub.Contracts.Text;
using Hub.Deciding.Classification;
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
        var text = Learn(loaded.Rules, loaded.Signals);
        File.WriteAllText(output, text);
        new TerminalWriter(Console.Out).WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loaded.Signals.Count} signalen geleerd, {text.Count(c => c == '\n') - 4} kenmerken: {output}"));
        return 0;
    }

    /// <summary>Learns and gives the text of the weights file.</summary>
    public static string Learn(RuleSet rules, IReadOnlyList<LabelledSignal> signals)
    {
        var preparer = new SignalPreparer(rules.Lexicons, rules.Scanner);
        var prepared = signals.Select(preparer.Prepare).ToList();
        var rows = new ModelLearner(preparer.Space, preparer.Names, new LearningSettings(), new Priors(preparer.Space, rules.Priors)).Learn(prepared).Rows().ToList();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(WeightsFiles.Write("-", rows)));
        return WeightsFiles.Write($"w{Convert.ToHexStringLower(digest)[..8]}", rows);
    }
}
