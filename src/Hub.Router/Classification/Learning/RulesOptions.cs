using System.CommandLine;
using Hub.Hosting.Configuration;

namespace Hub.Router.Classification.Learning;

/// <summary>What the commands on rules share.</summary>
internal static class RulesOptions
{
    /// <summary>The labelled signals.</summary>
    public static Option<string[]> Input() => new("--input")
    {
        Description = "Labelled signals, JSONL with an \"expect\" member; may be given more than once",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The configuration folder.</summary>
    public static Option<string> Config() => new("--config") { Description = "Configuration folder", DefaultValueFactory = _ => "deploy/config" };

    /// <summary>Loads rules and signals; null after the faults were written.</summary>
    public static (RuleSet Rules, List<LabelledSignal> Signals)? Load(string config, string[] inputs, bool withWeights, TextWriter error)
    {
        foreach (var missing in inputs.Where(input => !File.Exists(input)))
        {
            error.WriteLine($"{missing}: must be a file that exists");
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
