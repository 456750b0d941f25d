using System.Text.Json.Nodes;
using Hub.Standalone;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>A rule set learned from three hundred and fifty signals, which takes seconds, and one sort of signal that it gets
/// wrong.</summary>
internal static class SmallRules
{
    /// <summary>Somebody at home of whom nothing is seen any more, told without a person: the small rules take it for a public
    /// matter.</summary>
    public static readonly string[] Texts =
    [
        "In de hal stapelen de kranten zich op bij nummer 14, en de gordijnen blijven al drie weken dicht.",
        "Bij nummer 20 puilt de brievenbus uit, de gordijnen blijven dicht en de kranten stapelen zich op.",
        "Bij nummer 8 puilt de brievenbus uit en blijven de gordijnen de hele dag dicht.",
        "De brievenbus van nummer 31 puilt uit en de gordijnen blijven dicht, de kranten stapelen zich op in het portiek.",
        "In het portiek stapelen de kranten zich op bij nummer 5, de gordijnen blijven dicht.",
    ];

    /// <summary>Another of the same sort, which nobody corrected.</summary>
    public const string Next = "Kranten stapelen zich op voor de deur van nummer 52, de brievenbus puilt uit en het licht brandt nooit.";

    /// <summary>A plastic figure at a school, told as a person: the small rules take it for one.</summary>
    public static readonly string[] Figures =
    [
        "Victor is zijn vlag kwijt en ligt al drie dagen omver. Hij hoort rechtop te staan.",
        "Onze Victor ligt weer omver en zijn vlag is weg, hij moet weer rechtop.",
        "Victor is weer omver gereden en mist zijn vlag. Wie zet hem rechtop?",
        "Sinds maandag ligt Victor omver, zonder vlag. Zet hem weer rechtop.",
        "Victor ligt omver en zijn vlag ligt ernaast, hij staat al weken niet meer rechtop.",
    ];

    /// <summary>Another of the same sort, which nobody corrected.</summary>
    public const string NextFigure = "Victor ligt al een week omver en zijn vlag is gestolen, hij wil weer rechtop.";

    /// <summary>The labelled signals that it is learned from.</summary>
    public static string[] Labels { get; } =
        [.. new[] { "train-g", "train-h", "train-i" }.Select(name => Repository.PathOf("tests", "Hub.Deciding.Tests", "Data",
            $"{name}.jsonl"))];

    /// <summary>Where a configuration has its weights.</summary>
    public static string Weights(string config) => Path.Combine(config, "rules", "classification", "weights.json");

    /// <summary>Puts the small weights in a configuration.</summary>
    public static async Task PutAsync(string config)
    {
        // What is wrong is to reach a team before anybody looks.
        var rules = Path.Combine(config, "rules", "classification", "rules.json");
        var node = JsonNode.Parse(await File.ReadAllTextAsync(rules))!;
        node["costs"]!["besideTeam"] = 1;
        node["costs"]!["besidePart"] = 1;
        node["costs"]!["besideKind"] = 0.01;
        node["costs"]!["besideDanger"] = 1;
        node["costs"]!["besideHarm"] = 1;
        await File.WriteAllTextAsync(rules, node.ToJsonString());
        var (code, said) = await RunAsync(["rules", "learn", "--config", config, "--input", .. Labels, "--output", Weights(config)]);
        Assert.True(code == 0, said);
    }

    /// <summary>A labelled signal.</summary>
    public static string Line(string id, string text, string kind)
        => new JsonObject
        {
            ["id"] = id,
            ["source"] = "corporatie",
            ["municipality"] = "GM0637",
            ["reportedAt"] = "2026-11-03T07:12:00+00:00",
            ["description"] = text,
            ["location"] = new JsonObject { ["neighbourhood"] = "Oosterheem" },
            ["expect"] = new JsonObject { ["kind"] = kind, ["theme"] = "openbare-ruimte" },
        }.ToJsonString();

    /// <summary>Runs a command; its exit code and all that it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string[] args)
    {
        using var said = new StringWriter();
        var code = await HubCommandLine.RunAsync(args, said, said);
        return (code, said.ToString());
    }
}
