using System.CommandLine;
using Hub.Configuration;
using Hub.Deciding.Classification;
using Hub.Deciding.Learning;

namespace Hub.Standalone.Commands.Rules;

/// <summary>What the commands on rules share.</summary>
internal static class RulesOptions
{
    /// <summary>The labelled signals.</summary>
    public static Option<string[]> Input() => new("--input")
    {
        Description = "Gelabelde signalen, JSONL met een veld \"expect\"; mag vaker.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The configuration folder.</summary>
    public static Option<string> Config()
        => new("--config") { Description = "Map met de configuratie.", DefaultValueFactory = _ => "deploy/config" };

    /// <summary>Loads rules and signals; null after the faults were written.</summary>
    public static (RuleSet Rules, List<LabelledSignal> Signals)? Load(string config, string[] inputs, bool withWeights, TextWriter error)
    {
        foreach (var missing in inputs.Where(input => !File.Exists(input)))
        {
            error.WriteLine($"{missing} bestaat niet.");
            return null;
        }
        var faults = new List<ConfigFault>();
        var rules = RuleSetLoader.Load(config, faults, withWeights);
        faults.ForEach(fault => error.WriteLine(fault));
        var (signals, bad) = LabelledSignalReader.Read(inputs);
        bad.ForEach(error.WriteLine);
        return rules is null || bad.Count > 0 ? null : (rules, signals);
    }
}
