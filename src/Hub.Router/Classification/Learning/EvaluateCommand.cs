using System.CommandLine;

namespace Hub.Router.Classification.Learning;

/// <summary><c>hub rules evaluate</c>: measures decisions against labels, with the weights as they are or cross-validated.</summary>
internal static class EvaluateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = RulesOptions.Input();
        var config = RulesOptions.Config();
        var rounds = new Option<int?>("--cross-validate") { Description = "Learn anew in this many rounds, measuring each on what it did not see" };
        var byFile = new Option<bool>("--by-file") { Description = "Learn anew for each file, measuring it with what the other files teach" };
        var details = new Option<bool>("--details") { Description = "Confusion, themes and the ids of what went wrong" };
        var command = new Command("evaluate", "Measure kind, theme and flags on labelled signals") { input, config, rounds, byFile, details };
        command.SetAction(result => Run(
            result.GetRequiredValue(config), result.GetRequiredValue(input), result.GetValue(rounds), result.GetValue(byFile), result.GetValue(details)));
        return command;
    }

    private static int Run(string config, string[] inputs, int? rounds, bool byFile, bool details)
    {
        var learnsAnew = byFile || rounds is not null;
        if (RulesOptions.Load(config, inputs, withWeights: !learnsAnew, Console.Error) is not { } loaded)
        {
            return 1;
        }
        var (rules, signals) = loaded;
        if (!learnsAnew)
        {
            Write("all", CrossValidation.Measure(rules, signals), details);
            return 0;
        }
        var validation = new CrossValidation(rules, new LearningSettings());
        var all = new Evaluation();
        foreach (var (group, result) in validation.Run(signals, byFile ? i => signals[i].File : i => i % rounds!.Value))
        {
            Write(byFile ? Path.GetFileName(inputs[group]) : $"round {group + 1}", result, details: false);
            all.Add(result);
        }
        Write("together", all, details);
        return 0;
    }

    private static void Write(string title, Evaluation result, bool details)
    {
        Console.Write(EvaluationText.Of(title, result, details));
        if (details)
        {
            result.Wrong.ForEach(Console.WriteLine);
        }
    }
}
