using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Learning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

/// <summary>A public matter in a person's case, too doubtful to send: the team is asked, and seldom where there is none.</summary>
public sealed class AlsoPublicTests
{
    private static readonly SignalClassifier Classifier = new(RuleSets.Committed);
    private static readonly IReadOnlyList<LabelledSignal> Apart = LabelledSignalReader.Read(
        [.. new[] { "unseen-bd.jsonl", "unseen-bi.jsonl", "unseen-bj.jsonl" }.Select(RuleSets.Data)]).Signals;

    [Fact]
    public void Of_many_public_matters_that_went_on_as_a_case_the_team_is_asked_and_of_few_that_are_none()
    {
        var unseen = CrossValidation.Measure(RuleSets.Committed, Apart).AlsoPublic;

        Assert.InRange(unseen.Hidden, 1, 80);
        // People look at most of what was plain to ask: of the 22 that are left the team is asked about ten.
        Assert.InRange(unseen.Asked, unseen.Hidden * 2 / 5, unseen.Hidden);
        Assert.InRange(unseen.AskedOfNothing, 0, 40);
    }

    [Fact]
    public void What_is_shown_stands_in_the_text_in_its_order_and_only_in_a_case_that_is_not_sure()
        => Assert.All(
            Apart.Select(one => (one.Signal, Decision: Classifier.Classify(one.Signal))).Where(one => one.Decision.AlsoPublic.Length > 0),
            one =>
            {
                Assert.Equal(SignalKind.Individual, one.Decision.Kind);
                Assert.InRange(one.Decision.Chances.Individual, 0, 0.9);
                var text = $"{one.Signal.Summary}\n{one.Signal.Description}";
                Assert.All(one.Decision.AlsoPublic, passage => Assert.Contains(passage, text, StringComparison.Ordinal));
                Assert.Equal(
                    one.Decision.AlsoPublic.Length,
                    one.Decision.AlsoPublic.Select(passage => text.IndexOf(passage, StringComparison.Ordinal)).Distinct().Count());
            });
}
