using System.CommandLine;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Text;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Learning;
using Hub.Router.SecondReading;

namespace Hub.Standalone.Commands.Rules;

/// <summary><c>hub rules evaluate</c>: measures decisions against labels, with the weights as they are or cross-validated.</summary>
internal static class EvaluateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var input = RulesOptions.Input();
        var config = RulesOptions.Config();
        var rounds = new Option<int?>("--cross-validate")
        {
            Description = "Leer in zoveel ronden opnieuw, en meet elk aan wat die niet zag.",
        };
        var byFile = new Option<bool>("--by-file") { Description = "Leer voor elk bestand opnieuw van de andere bestanden." };
        var rulesAlone = new Option<bool>("--rules")
        {
            Description = "Alleen hoe vaak elke geschreven regel raak is: neem bestanden van auteurs die niet gelezen zijn toen hij "
                + "geschreven werd.",
        };
        var details = new Option<bool>("--details") { Description = "Verwarring, thema's en de kenmerken van wat fout ging." };
        var reader = new Option<string?>("--second-reader")
        {
            Description = "Meet wat een tweede lezer verandert: bestand met wat anders onder secondReader in hub.json staat. "
                + "Elke twijfel gaat, gemaskeerd, naar zijn adres.",
        };
        var everything = new Option<bool>("--all")
        {
            Description = "Met --second-reader: laat alles lezen, en niet alleen waar de hub twijfelt.",
        };
        var json = new Option<bool>("--json") { Description = "Als JSON." };
        var command = new Command("evaluate", "Meet soort, thema en vlaggen aan gelabelde signalen.") { input, config, rounds, byFile,
            rulesAlone, details, reader, everything, json };
        command.SetAction((result, cancellation) => result.GetValue(rulesAlone)
            ? Task.FromResult(Rules(result.GetRequiredValue(config), result.GetRequiredValue(input)))
            : result.GetValue(reader) is { } file
            ? ReadAsync(
                result.GetRequiredValue(config), result.GetRequiredValue(input), file, result.GetValue(everything),
                    result.GetValue(details),
                result.GetValue(json), cancellation)
            : Task.FromResult(Run(
                result.GetRequiredValue(config), result.GetRequiredValue(input), result.GetValue(rounds), result.GetValue(byFile),
                    result.GetValue(details),
                result.GetValue(json))));
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

    private static int Rules(string config, string[] inputs)
    {
        if (RulesOptions.Load(config, inputs, withWeights: true, new TerminalWriter(Console.Error)) is not { } loaded)
        {
            return 1;
        }
        new TerminalWriter(Console.Out).Write(RulePrecision.Text(RulePrecision.Measure(loaded.Rules, loaded.Signals)));
        return 0;
    }

    private static async Task<int> ReadAsync(
        string config, string[] inputs, string file, bool everything, bool details, bool json, CancellationToken cancellation)
    {
        var (error, faults) = (new TerminalWriter(Console.Error), new List<ConfigFault>());
        var reader = ReaderConfiguration.Read(file, faults);
        var matrix = NeedToKnowLoader.Load(config, faults);
        faults.ForEach(fault => error.WriteLine(fault));
        if (reader is null || matrix is null || RulesOptions.Load(config, inputs, withWeights: true, error) is not { } loaded)
        {
            return 1;
        }
        var measured = await SecondReaderMeasure.RunAsync(reader, loaded.Rules, matrix, loaded.Signals, everything, cancellation);
        List<(string Title, Evaluation Result)> results = [(EvaluationText.All, measured.Alone), (EvaluationText.WithReader,
            measured.With)];
        if (json)
        {
            var document = EvaluationJson.Of(results, details);
            document["secondReader"] = new JsonObject
            {
                ["asked"] = measured.Asked,
                ["answered"] = measured.Answered,
                ["differed"] = measured.Differed,
                ["failed"] = new JsonObject(measured.Failed.Select(one => KeyValuePair.Create(one.Key.ToLowerInvariant(),
                    (JsonNode?)one.Value))),
                ["medianSeconds"] = measured.Within(0.5).TotalSeconds,
                ["p95Seconds"] = measured.Within(0.95).TotalSeconds,
            };
            new TerminalWriter(Console.Out).WriteLine(document.ToJsonString(HubJson.Options));
            return 0;
        }
        results.ForEach(one => Write(one.Title, one.Result, details));
        new TerminalWriter(Console.Out).Write(measured.Text());
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
