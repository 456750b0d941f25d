using System.Text.Json;
using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Deciding.Classification;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

public sealed class RuleSetLoaderTests
{
    [Fact]
    public void The_committed_rule_set_has_no_fault() => Assert.Empty(Faults(_ => { }, _ => { }));

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = Faults(
            rules =>
            {
                rules["costs"]!["acuteUnseen"] = 300;
                rules["rules"]![1]!["all"]![0] = "lexicon:bestaat.niet";
                rules["rules"]![2]!["id"] = "Met Spaties";
                rules["priors"]!["ook.niet"] = new JsonArray();
            },
            lexicons => lexicons["lexicons"]!["leeg"] = new JsonArray());

        Assert.Contains(faults, fault => fault.Path == "$.costs.acuteUnseen");
        Assert.Contains(faults, fault => fault.Path == "$.rules[1].all[0]");
        Assert.Contains(faults, fault => fault.Path == "$.rules[2].id");
        Assert.Contains(faults, fault => fault.Path == "$.priors['ook.niet']");
        Assert.Contains(faults, fault => fault.Path == "$.lexicons.leeg");
    }

    [Fact]
    public void A_rule_that_excludes_what_it_asks_is_unreachable()
        => Assert.Contains(
            Faults(rules => rules["rules"]![1]!["none"] = new JsonArray("lexicon:gevaar.gas"), _ => { }),
            fault => fault.Path == "$.rules[1]" && fault.Rule.Contains("never hold", StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_repeats_another_is_unreachable()
        => Assert.Contains(
            Faults(
                rules =>
                {
                    var copy = rules["rules"]![1]!.DeepClone();
                    copy["id"] = "acuut.nogmaals";
                    rules["rules"]!.AsArray().Add(copy);
                },
                _ => { }),
            fault => fault.Rule.Contains("never decide", StringComparison.Ordinal));

    [Fact]
    public void An_unknown_key_is_a_fault()
        => Assert.NotEmpty(Faults(rules => rules["extra"] = 1, _ => { }));

    [Theory]
    [InlineData("Hoofdletter")]
    [InlineData("nr #b")]
    [InlineData("kiss & ride")]
    [InlineData("twee  spaties")]
    public void A_lexicon_entry_that_can_never_be_found_is_a_fault(string entry)
        => Assert.Contains(
            Faults(_ => { }, lexicons => lexicons["lexicons"]!["raar"] = new JsonArray(entry)),
            fault => fault.Path == "$.lexicons.raar[0]");

    [Fact]
    public void Missing_weights_are_a_fault()
    {
        var config = RuleSets.Copy();
        File.Delete(Path.Combine(config, RuleSetLoader.Folder, "weights.json"));

        Assert.Contains(Load(config), fault => fault.File.EndsWith("weights.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Weights_of_other_columns_are_a_fault()
    {
        var config = RuleSets.Copy();
        Spoil(
            Path.Combine(config, RuleSetLoader.Folder, "weights.json"),
            weights => weights["weights"] = new JsonObject { ["woord:ladder"] = Convert.ToBase64String(new byte[52]) });

        Assert.Contains(Load(config), fault => fault.Path == "$.weights['woord:ladder']");
    }

    private static List<ConfigFault> Faults(Action<JsonObject> spoilRules, Action<JsonObject> spoilLexicons)
    {
        var config = RuleSets.Copy();
        Spoil(Path.Combine(config, RuleSetLoader.Folder, "rules.json"), spoilRules);
        Spoil(Path.Combine(config, RuleSetLoader.Folder, "lexicons/persoon.json"), spoilLexicons);
        return Load(config);
    }

    private static List<ConfigFault> Load(string config)
    {
        var faults = new List<ConfigFault>();
        RuleSetLoader.Load(config, faults);
        Directory.Delete(config, recursive: true);
        return faults;
    }

    private static void Spoil(string file, Action<JsonObject> spoil)
    {
        var content = (JsonObject)JsonNode.Parse(File.ReadAllText(file))!;
        spoil(content);
        File.WriteAllText(file, content.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
