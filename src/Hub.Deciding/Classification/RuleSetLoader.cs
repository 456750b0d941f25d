using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Deciding.Classification.Lexicons;
using Hub.Deciding.Classification.Mentions;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Language;

namespace Hub.Deciding.Classification;

/// <summary>
/// Loads a rule set from its folder: <c>lexicons/*.json</c>, <c>rules.json</c>, <c>weights.json</c>. Collects all faults.
/// </summary>
internal static class RuleSetLoader
{
    /// <summary>The folder within a configuration set.</summary>
    public const string Folder = "rules/classification";

    /// <summary>Loads; null when there is any fault.</summary>
    /// <param name="config">The configuration folder.</param>
    /// <param name="faults">Gets every fault.</param>
    /// <param name="withWeights">Whether weights are asked for; learning starts without.</param>
    public static RuleSet? Load(string config, ICollection<ConfigFault> faults, bool withWeights = true)
    {
        var folder = Path.Combine(config, Folder);
        var before = faults.Count;
        var lexicons = LexiconSet.Build(LexiconFiles(config, folder, faults), faults, WordCorrections.Read(config, faults));
        var file = $"{Folder}/rules.json";
        var rules = Read<RuleFile>(config, file, faults);
        var names = new EvidenceNames(lexicons, rules?.Groups ?? []);
        var compiled = rules is null ? [] : RuleCompiler.Compile(file, rules, names, faults);
        var weights = withWeights
            ? Read<WeightsFile>(config, $"{Folder}/weights.json", faults)
            : new WeightsFile("geen", WeightsFiles.ColumnNames, null, []);
        var model = weights is null ? null : WeightsFiles.ToModel($"{Folder}/weights.json", weights, faults);
        if (rules is null || model is null || faults.Count > before)
        {
            return null;
        }
        var scanner = new MentionScanner(lexicons.Number("naam.voornaam"), lexicons.Number("naam.plaats"), lexicons.Number("melder.rol"));
        var corrected = lexicons.Words.Mark is { } mark ? $"-w{mark}" : "";
        return new RuleSet(
            new RuleSetVersion($"{rules.Version}-{weights!.Version}{corrected}"), lexicons, scanner, new RuleEngine(compiled, names),
            rules.Costs,
            weights.Calibration ?? Calibration.None, rules.Priors, model);
    }

    /// <summary>Why each written rule is there, in its own words; empty when the rules cannot be read.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Whys(string config)
        => Read<RuleFile>(config, $"{Folder}/rules.json", new List<ConfigFault>())
            ?.Rules.Select(rule => KeyValuePair.Create(rule.Id, rule.Why)) ?? [];

    private static List<(string File, LexiconFile Content)> LexiconFiles(string config, string folder, ICollection<ConfigFault> faults)
    {
        var found = new List<(string, LexiconFile)>();
        var path = Path.Combine(folder, "lexicons");
        if (!Directory.Exists(path))
        {
            faults.Add(new ConfigFault($"{Folder}/lexicons", "$", "must be a folder of lexicons"));
            return found;
        }
        foreach (var name in Directory.EnumerateFiles(path, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal))
        {
            var file = $"{Folder}/lexicons/{name}";
            if (Read<LexiconFile>(config, file, faults) is { } content)
            {
                found.Add((file, content));
            }
        }
        return found;
    }

    private static T? Read<T>(string config, string file, ICollection<ConfigFault> faults)
        where T : class
    {
        try
        {
            return HubJson.Read<T>(File.ReadAllBytes(Path.Combine(config, file)));
        }
        catch (IOException)
        {
            faults.Add(new ConfigFault(file, "$", "must be there and readable"));
        }
        catch (ContractViolationException fault)
        {
            faults.Add(new ConfigFault(file, $"$.{fault.Field}", fault.Rule));
        }
        return null;
    }
}
