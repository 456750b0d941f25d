using System.Text.Json.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Commands;

/// <summary>What would move between two configuration sets is told with numbers, codes and ids, and nothing is compared where the new set
/// lacks something.</summary>
public sealed class ConfigCompareTests : IAsyncDisposable
{
    private const string Secret = "Kwinkelbast";
    private readonly TestFolder folder = new("compare");

    public ConfigCompareTests() => Repository.CopyFolder(Repository.ShippedConfiguration, New);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Old => Repository.ShippedConfiguration;

    private string New => folder.Combine("new");

    [Fact]
    public async Task What_moves_is_told_with_from_to_number_and_ids_and_never_with_words()
    {
        Edit("municipalities/gm0637.json", one => one["categories"]!["brug"] = "openbare-ruimte");
        Edit("rules/classification/rules.json", rules => rules["version"] = "2026.9");
        var input = await InputAsync(Signal("s-1", $"De brug bij {Secret} is stuk.", "brug"), Signal("s-2",
            "Er ligt zwerfvuil op straat.", null), "geen signaal");

        var (code, said) = await SmallRules.RunAsync(["config", "compare", Old, New, "--input", input, "--json"]);
        var (textCode, text) = await SmallRules.RunAsync(["config", "compare", Old, New, "--input", input]);

        var told = JsonNode.Parse(said)!;
        Assert.Equal((1, 1), (code, textCode)); // a line was no signal
        Assert.Equal((2, 1, 1), (told["signals"]!.GetValue<int>(), told["unreadable"]!.GetValue<int>(), told["moved"]!.GetValue<int>()));
        var move = Assert.Single(told["moves"]!.AsArray(), one => (string?)one!["what"] == "theme")!;
        Assert.Equal(("verkeer-parkeren", "openbare-ruimte", 1), ((string?)move["from"], (string?)move["to"],
            move["count"]!.GetValue<int>()));
        Assert.Equal("s-1", (string?)Assert.Single(move["examples"]!.AsArray()));
        Assert.StartsWith("2026.9-", (string?)told["new"]!["ruleSet"], StringComparison.Ordinal);
        Assert.All([said, text], one => Assert.DoesNotContain(Secret, one, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("1 verschuiven, 1 blijven gelijk", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_set_moves_nothing()
    {
        var input = await InputAsync(Signal("s-1", "De brug is stuk.", "brug"));

        var (code, said) = await SmallRules.RunAsync(["config", "compare", Old, New, "--input", input]);

        Assert.Equal(0, code);
        Assert.Contains("0 verschuiven, 1 blijven gelijk", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_municipality_or_theme_is_named_and_nothing_is_compared_unless_it_is_meant()
    {
        File.Delete(Path.Combine(New, "municipalities", "gm0202.json"));
        Edit("rules/classification/rules.json", rules =>
        {
            foreach (var priors in rules["priors"]!.AsObject().Select(one => one.Value!.AsArray()))
            {
                priors.Where(prior => (string?)prior!["theme"] == "dakloosheid").ToList().ForEach(prior => priors.Remove(prior));
            }
        });
        var input = await InputAsync(Signal("s-1", "De brug is stuk.", "brug"));

        var (code, said) = await SmallRules.RunAsync(["config", "compare", Old, New, "--input", input]);
        var (meant, _) = await SmallRules.RunAsync(["config", "compare", Old, New, "--input", input, "--allow-drop"]);

        Assert.Equal((1, 0), (code, meant));
        Assert.Contains("gemeente GM0202 valt weg", said, StringComparison.Ordinal);
        Assert.Contains("thema dakloosheid valt weg", said, StringComparison.Ordinal);
        Assert.DoesNotContain("blijven gelijk", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_new_set_is_told_fault_by_fault_in_Dutch_and_nothing_is_compared()
    {
        await File.WriteAllTextAsync(Path.Combine(New, "rules", "complex.json"), "{", Token);
        var input = await InputAsync(Signal("s-1", "De brug is stuk.", "brug"));

        var (code, said) = await SmallRules.RunAsync(["config", "compare", Old, New, "--input", input]);

        Assert.Equal(1, code);
        Assert.Contains("NEW: rules/complex.json", said, StringComparison.Ordinal);
        Assert.Contains("er is niets vergeleken", said, StringComparison.Ordinal);
        Assert.DoesNotContain("blijven gelijk", said, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    private static string Signal(string id, string text, string? category)
    {
        var signal = JsonNode.Parse(SmallRules.Line(id, text, "collective"))!.AsObject();
        if (category is not null)
        {
            signal["category"] = new JsonObject { ["scheme"] = "signalen", ["code"] = category };
        }
        return signal.ToJsonString();
    }

    private async Task<string> InputAsync(params string[] lines)
    {
        var file = folder.Combine("signals.jsonl");
        await File.WriteAllLinesAsync(file, lines, Token);
        return file;
    }

    private void Edit(string name, Action<JsonNode> change)
    {
        var file = Path.Combine(New, name);
        var node = JsonNode.Parse(File.ReadAllText(file))!;
        change(node);
        File.WriteAllText(file, node.ToJsonString());
    }
}
