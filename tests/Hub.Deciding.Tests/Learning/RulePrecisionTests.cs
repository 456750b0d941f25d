using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Learning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Learning;

/// <summary>What each written rule is worth, on authors that were not read when it was written.</summary>
public sealed class RulePrecisionTests
{
    private static readonly IReadOnlyList<LabelledSignal> Unread = LabelledSignalReader.Read(
        [.. Directory.GetFiles(RuleSets.Data("."), "train-b*.jsonl")
            .Where(file => Path.GetFileName(file) is not "train-b.jsonl").Order(StringComparer.Ordinal)]).Signals;

    [Fact]
    public void Every_rule_says_why_in_words_of_its_own()
    {
        var whys = RuleSets.Committed.Engine.All.Select(rule => rule.Why).ToList();

        Assert.Equal(whys.Distinct(StringComparer.Ordinal), whys);
        Assert.All(whys, why => Assert.EndsWith(".", why, StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_is_certain_is_right_more_often_than_not_on_authors_that_nobody_read()
    {
        var measured = RulePrecision.Measure(RuleSets.Committed, Unread);

        Assert.Equal(20, Unread.Select(one => one.File).Distinct().Count());
        foreach (var effect in new[] { RuleEffect.Acute, RuleEffect.SafeAtHome, RuleEffect.Initiative })
        {
            var ofEffect = measured.Where(one => one.Rule.Effect == effect).ToList();
            Assert.InRange(ofEffect.Sum(one => one.Right) / (double)ofEffect.Sum(one => one.Fired), 0.5, 1);
        }
    }

    [Fact]
    public void What_a_rule_says_is_counted_beside_the_label_and_told_in_a_line_of_the_table()
    {
        var signal = new Signal(
            "regel-1", SourceKind.Inwoner, new MunicipalityCode("GM0637"), new DateTimeOffset(2026, 11, 3, 7, 12, 0, TimeSpan.Zero),
            "Er staat een man op het spoor bij de overweg.");
        LabelledSignal[] labelled =
        [
            new(signal, SignalKind.Individual, Theme.Overig, true, false, false, 0),
            new(signal, SignalKind.Individual, Theme.Overig, false, false, false, 1),
        ];

        var measured = RulePrecision.Measure(RuleSets.Committed, labelled);

        var one = Assert.Single(measured, each => each.Rule.Reason.Rule.Value == "acuut.op-het-spoor");
        Assert.Equal((2, 1, 2), (one.Fired, one.Right, one.Authors));
        Assert.Contains(
            "| `acuut.op-het-spoor` | gevaar, zeker | Iemand op het spoor of de snelweg. | 1 van 2 | 50 %",
            RulePrecision.Text(measured), StringComparison.Ordinal);
    }
}
