using System.CommandLine;
using Hub.Contracts;
using Hub.Contracts.Text;
using Hub.Deciding.Learning;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub rules evaluate</c>: measures decisions against labels, with the weights as they are or cross-validated.</summary>
internal static class EvaluateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = RulesOptions.Input();
        var config = RulesOptions.Config();
        var rounds = new Option<int?>("--cross-validate") { Description = "Leer in zoveel ronden opnieuw, en meet elk aan wat die niet zag." };
        var byFile = new Option<bool>("--by-file") { Description = "Leer voor elk bestand opnieuw van de andere bestanden." };
        var details = new Option<bool>("--details") { Description = "Verwarring, thema's en de kenmerken van wat fout ging." };
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var command = new Command("evaluate", "Meet soort, thema en vlaggen aan gelabelde signalen.") { input, config, rounds, byFile, details, json };
        command.SetAction(result => Run(
            result.GetRequiredValue(config), result.GetRequiredValue(input), result.GetValue(rounds), result.GetValue(byFile), result.GetValue(details),
            result.GetValue(json)));
        return command;
    }

    private static int Run(string config, string[] inputs, int? rounds, bool byFile, bool details, bool json)
    {
        var learnsAnew = byFile || rounds is not null;
        if (RulesOptions.Load(config, inputs, withWeights: !learnsAnew, new TerminalWriter(Console.Error)) is not { } loaded)
        {
            return 1;
        }
        var (rules, signals) = loaded;
        var results = new List<(string Title, Evaluation Result)>();
        if (learnsAnew)
        {
            var together = new Evaluation();
            foreach (var (group, result) in new CrossValidation(rules, new LearningSettings())
                .Run(signals, byFile ? i => signals[i].File : i => i % rounds!.Value))
            {
                results.Add((byFile ? Path.GetFileName(inputs[group]) : $"{EvaluationText.Round}{group + 1}", result));
                together.Add(result);
            }
            results.Add((EvaluationText.Together, together));
        }
        else
        {
            results.Add((EvaluationText.All, CrossValidation.Measure(rules, signals)));
        }
        if (json)
        {
            new TerminalWriter(Console.Out).WriteLine(EvaluationJson.Of(results, details).ToJsonString(HubJson.Options));
            return 0;
        }
        foreach (var (title, result) in results)
        {
            Write(title, result, details && title == results[^1].Title);
        }
        return 0;
    }

    private static void Write(string title, Evaluation result, bool details)
    {
        new TerminalWriter(Console.Out).Write(EvaluationText.Of(title, result, details));
        if (details)
        {
            result.Wrong.ForEach(new TerminalWriter(Console.Out).WriteLine);
        }
    }
}
