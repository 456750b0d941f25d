using Hub.Deciding.Learning;
using Hub.Deciding.Learning.Trainers;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Learning;

/// <summary>What says much may speak loudly, and authors whom we met say nothing of how far rules can be believed.</summary>
public sealed class TellingTests
{
    // Feature 0 stands in every signal, feature 1 in those of the second class alone.
    private static readonly SparseRow[] Rows =
        [.. Enumerable.Range(0, 20).Select(i => i % 4 == 0 ? new SparseRow([0, 1], [1, 1], 1, 1) : new SparseRow([0], [1], 0, 1))];

    [Fact]
    public void A_word_that_stands_in_one_class_alone_is_held_back_less_than_one_that_stands_in_all()
    {
        var penalties = Telling.Penalties(Rows, 2, 2, 1);

        Assert.True(penalties[2] < penalties[0] / 4);
        Assert.Equal(penalties[2], penalties[3], 9);
    }

    [Fact]
    public void Learning_follows_the_penalties()
    {
        var even = LogisticTrainer.Train(Rows, 2, 1, new double[4]);
        var telling = LogisticTrainer.Train(Rows, 2, Telling.Penalties(Rows, 2, 2, 1), new double[4]);

        Assert.True(telling[3] > even[3]);
    }

    [Fact]
    public void Authors_whom_we_met_change_no_chance_but_through_the_weights()
    {
        var rules = RuleSets.Load(RuleSets.ConfigFolder, withWeights: false);
        string[] files = [.. "fghijk".Select(author => RuleSets.Data($"train-{author}.jsonl"))];
        LabelledSignal[] signals = [.. LabelledSignalReader.Read(files).Signals.Where((_, i) => i % 3 == 0)];

        var all = WeightsText.Learn(rules, signals).Split('\n');
        var marked = WeightsText.Learn(rules, LabelledSignalReader.Marked(signals, 5)).Split('\n');

        string[] told = [.. all.Zip(marked).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Trim())];
        Assert.Equal(["\"version\":", "\"learnedFr", "\"calibrati"], told.Select(line => line[..10]));
    }
}
