using System.Security.Cryptography;
using System.Text;
using Hub.Deciding.Learning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Learning;

public sealed class LearningTests
{
    // Every author but those who are kept apart; the order is part of what is learned.
    private static readonly string[] All = [.. Directory.GetFiles(RuleSets.Data("."), "train-*.jsonl").Order(StringComparer.Ordinal)];

    // From ba on nobody had read them when the rules were written.
    private static readonly string[] Unmet =
        [.. All.Where(file => Path.GetFileName(file) is [.., 'b' or (>= 'd' and <= 'i'), not '.', '.', 'j', 's', 'o', 'n', 'l'])];
    private static readonly string[] Files = [.. Unmet, .. All.Except(Unmet, StringComparer.Ordinal)];

    // What the numbers come to is the learner's own: a change of it is seen here in seconds. Then learn anew (CONTRIBUTING.md), and write
    // the new version here.
    private const string LearnedFromFive = "83adecc0673db496";

    [Fact]
    public void Learning_from_five_files_gives_the_same_bytes_on_every_machine()
    {
        var rules = RuleSets.Load(RuleSets.ConfigFolder, withWeights: false);
        var signals = LabelledSignalReader
            .Read([.. new[] { "train-f.jsonl", "train-g.jsonl", "train-h.jsonl", "train-i.jsonl", "train-j.jsonl" }.Select(RuleSets.Data)])
            .Signals;

        var learned = WeightsText.Learn(rules, signals);

        Assert.Equal(LearnedFromFive, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(learned)))[..16]);
        Assert.Equal(learned, WeightsText.Learn(rules, signals));
    }

    [Fact]
    public void The_committed_weights_were_learned_from_what_is_committed()
    {
        var rules = RuleSets.Load(RuleSets.ConfigFolder, withWeights: false);
        var (signals, faults) = LabelledSignalReader.Read(Files);
        var weights = File.ReadAllText(Path.Combine(RuleSets.ConfigFolder, "rules/classification/weights.json"));

        Assert.Empty(faults);
        var learnedFrom = WeightsText.LearnedFrom(rules, LabelledSignalReader.Marked(signals, Unmet.Length));
        Assert.Contains($"\"learnedFrom\": \"{learnedFrom}\"", weights[..400], StringComparison.Ordinal);
    }

    // The name is a digest of the rest: weights that were changed by hand no longer bear it.
    [Fact]
    public void The_committed_weights_are_as_they_were_learned()
    {
        var weights = File.ReadAllText(Path.Combine(RuleSets.ConfigFolder, "rules/classification/weights.json"));
        var name = weights.Split('"')[3];

        var rest = weights.Replace($"\"version\": \"{name}\"", "\"version\": \"-\"", StringComparison.Ordinal);

        Assert.Equal(name, $"w{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rest)))[..8]}");
    }

    [Fact]
    public void What_weights_are_learned_from_changes_with_a_label_and_with_the_order()
    {
        var rules = RuleSets.Load(RuleSets.ConfigFolder, withWeights: false);
        var signals = LabelledSignalReader.Read([RuleSets.Data("train-f.jsonl")]).Signals;

        string[] all =
        [
            WeightsText.LearnedFrom(rules, signals),
            WeightsText.LearnedFrom(rules, [signals[0] with { Acute = !signals[0].Acute }, .. signals[1..]]),
            WeightsText.LearnedFrom(rules, [.. signals[1..], signals[0]]),
            WeightsText.LearnedFrom(rules, signals[1..]),
        ];

        Assert.Distinct(all);
        Assert.Equal(all[0], WeightsText.LearnedFrom(rules, signals));
    }

    [Fact]
    public void No_name_of_a_learned_signal_is_in_the_vocabulary()
    {
        var (signals, _) = LabelledSignalReader.Read(Files);
        var names = signals.Select(s => s.Signal.Subject?.Name).OfType<string>().SelectMany(n => n.Split(' ', '-', '.'))
            .Where(n => n.Length > 4 && char.IsUpper(n[0])).Select(n => n.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

        var words = RuleSets
            .Committed.Model.Names.Where(n => n.StartsWith("woord:", StringComparison.Ordinal))
            .Select(n => n["woord:".Length..]);

        // What stays is a word of the language that also is somebody's name.
        Assert.Subset(
            new HashSet<string>(
                [
                    "buurman", "sloot", "plaat", "ronde", "klein", "groot", "broer", "ketting", "tante", "winkel", "lieve", "brand",
                    "broek", "donker", "vrolijk", "putten", "bakker", "gezin", "echtpaar", "familie", "sprong", "groen", "brandt",
                    "mevrouw", "zuster", "meneer", "kraan", "zwart", "voorbij", "zomer", "bruin", "sterk", "slager", "koster", "kerkhof",
                    "schimmel", "wakker", "goede", "koper", "kasteel", "duiker", "schuur", "baksteen", "pluim", "fontein", "houten",
                    "mosterd", "oranje", "schoot", "steen", "straten", "vrijdag", "wielen", "wilde", "brons", "buren", "grasveld", "helder",
                    "hengel", "kelder", "laken", "molen", "niemand", "schoon", "schutter", "slagveld", "storm", "straks", "stralen",
                    "toren", "vogel", "winter", "zilver", "zondag", "blauw", "borst", "bovenhuis", "duren", "fabriek", "geven", "halen",
                    "hamer", "hoorn", "jonge", "knoop", "kwast", "meisje", "onbekende", "poort", "slagboom", "spits", "vlucht", "weiland",
                    "winters", "anker", "bergen", "droog", "grauw", "haren", "meester", "moeder", "roest", "rooie", "steentjes", "streng",
                    "baart", "boomgaard", "brokken", "elzen", "hartjes", "lotus", "vrede", "weduwe",
                    "dissel", "omloop", "pompe", "reiziger", "roller", "stroop", "struik", "trommelen", "verloren", "vriend",
                ],
                StringComparer.Ordinal),
            names.Intersect(words, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void A_line_that_is_no_labelled_signal_is_named_by_number_only()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"id\":\"geheim\"}\nniets\n");

        var (signals, faults) = LabelledSignalReader.Read([file]);

        Assert.Empty(signals);
        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.DoesNotContain("geheim", fault, StringComparison.Ordinal));
        File.Delete(file);
    }
}
