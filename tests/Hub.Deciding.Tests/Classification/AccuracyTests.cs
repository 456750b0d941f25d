using Hub.Deciding.Learning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

/// <summary>The bars on 200 signals that nothing was learned from. What is reached is held; the decision record has the figures.</summary>
public sealed class AccuracyTests
{
    private static readonly Evaluation Result = CrossValidation.Measure(
        RuleSets.Committed, LabelledSignalReader.Read([RuleSets.Data("dev-signals.jsonl")]).Signals);

    [Fact]
    public void The_kind_is_right_for_at_least_92_percent() => Assert.InRange(Result.KindRight, 184, 200);

    [Fact]
    public void At_most_1_percent_are_individual_and_at_a_collective_team() => Assert.InRange(Result.Leaks, 0, 2);

    [Fact]
    public void At_most_5_percent_go_to_triage_besides_what_must() => Assert.InRange(Result.Triage, 0, 10);

    [Fact]
    public void Every_safe_at_home_is_found_with_few_false_alarms()
    {
        Assert.Equal(0, Result.SafeAtHome.Missed);
        Assert.InRange(Result.SafeAtHome.FalseAlarms, 0, 6);
    }

    [Fact]
    public void Every_acute_is_found_with_few_false_alarms()
    {
        Assert.Equal(0, Result.Acute.Missed);
        Assert.InRange(Result.Acute.FalseAlarms, 0, 6);
    }

    // An author of short messages who knew nothing of the product. Never learned from, so that weights cannot flatter themselves unseen.
    [Fact]
    public void Of_an_author_that_was_never_learned_from_no_more_than_1_percent_reach_a_collective_team_and_most_are_right()
    {
        var unseen = CrossValidation.Measure(RuleSets.Committed, LabelledSignalReader.Read([RuleSets.Data("unseen-l.jsonl")]).Signals);

        Assert.InRange(unseen.Leaks, 0, 1);
        Assert.InRange(unseen.KindRight, 153, 180);
        Assert.InRange(unseen.Triage, 0, 12);
        Assert.InRange(unseen.Acute.FalseAlarms, 0, 9);
        Assert.InRange(unseen.SafeAtHome.FalseAlarms, 0, 9);
    }
}
