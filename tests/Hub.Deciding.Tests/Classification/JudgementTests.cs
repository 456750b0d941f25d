using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Tests.Classification;

/// <summary>Certain goes, doubtful is seen by people: the likeliest to be wrong first, within the municipality's share.</summary>
public sealed class JudgementTests
{
    private const float Sure = 6;
    private const float Never = -6;
    private static readonly Costs Costs = new(8, 3, 3, 3, 1, 0.05, 0.05, 1, 1, 0.3, 0.3, 0.01, 0.1);

    // A tenth of the signals is as doubtful as 1, half of them as 0.2.
    private static readonly Calibration Calibration = Calibration.None with
    {
        Certain = [0.6, 0.6, 0.6],
        Doubt = [.. Enumerable.Range(1, 50).Select(share => share <= 10 ? 1.0 : 0.2)],
    };

    [Theory]
    [InlineData(Sure, Never, Never, SignalKind.Collective)]
    [InlineData(Never, Sure, Never, SignalKind.Individual)]
    [InlineData(Never, Never, Sure, SignalKind.Both)]
    public void What_is_certain_goes_on(float collective, float individual, float both, SignalKind kind)
    {
        var judged = Judge(new Weighed(collective, individual, both, Never, Never, Never, 0));

        Assert.Equal((kind, new SignalFlags(false, false, false, false), default), (judged.Kind, judged.Flags, judged.Possible));
    }

    [Theory]
    [InlineData(1, 0.9f, Never)]
    [InlineData(Never, 1, 1.1f)]
    [InlineData(1.2f, Never, 1)]
    public void Doubt_about_the_kind_is_seen_in_every_direction(float collective, float individual, float both)
        => Assert.True(Judge(new Weighed(collective, individual, both, Never, Never, Never, 0), lookedAt: 0.5).Flags.Triage);

    [Theory]
    [InlineData(SignalKind.Collective)]
    [InlineData(SignalKind.Individual)]
    [InlineData(SignalKind.Both)]
    public void What_may_be_danger_is_seen_and_shown_whatever_the_kind(SignalKind kind)
    {
        var judged = Judge(Of(kind) with { Acute = 0 });

        Assert.Equal((false, true, true), (judged.Flags.Acute, judged.Flags.Triage, judged.Possible.Acute));
    }

    [Fact]
    public void What_may_be_harm_at_home_is_seen_and_shown()
    {
        var judged = Judge(Of(SignalKind.Individual) with { SafeAtHome = 0 });

        Assert.Equal((false, true, true), (judged.Flags.SafeAtHome, judged.Flags.Triage, judged.Possible.SafeAtHome));
    }

    // Thirty people at a table cannot forget what they read.
    [Theory]
    [InlineData(2, Never, SignalKind.Collective, true)]
    [InlineData(6, Never, SignalKind.Collective, false)]
    [InlineData(Never, 2, SignalKind.Both, true)]
    [InlineData(Never, 6, SignalKind.Both, false)]
    public void What_a_collective_team_would_read_of_a_person_is_seen_whatever_the_share(
        float collective, float both, SignalKind kind, bool seen)
    {
        var alike = Costs with { IndividualAtTeam = 1, PartAtTeam = 1 };

        var judged = Judgement.Of(new Weighed(collective, 1.6f, both, Never, Never, Never, 0), Calibration, alike, 0);

        Assert.Equal((kind, seen), (judged.Kind, judged.Flags.Triage));
    }

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.4, false)]
    public void Danger_or_harm_that_is_possible_is_seen_whatever_the_share_without_a_word_that_names_it(double from, bool seen)
    {
        var costs = Costs with { BesideDanger = from, BesideHarm = from };

        var danger = Judgement.Of(Of(SignalKind.Collective) with { Acute = -0.6f }, Calibration, costs, 0);
        var harm = Judgement.Of(Of(SignalKind.Individual) with { SafeAtHome = -0.6f }, Calibration, costs, 0);

        Assert.Equal((seen, seen), (danger.Flags.Triage, danger.Possible.Acute));
        Assert.Equal((seen, seen), (harm.Flags.Triage, harm.Possible.SafeAtHome));
    }

    // A public matter in three of four that goes to the network for fear of the fourth.
    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.2, false)]
    public void A_kind_that_is_sooner_wrong_than_right_is_seen_whatever_the_share(double besideKind, bool seen)
    {
        var judged = Judgement.Of(
            new Weighed(1.1f, 0, Never, Never, Never, Never, 0), Calibration, Costs with { BesideKind = besideKind }, 0);

        Assert.Equal((SignalKind.Individual, seen), (judged.Kind, judged.Flags.Triage));
        Assert.InRange(judged.Chances.Individual, 0.21, 0.29);
    }

    [Fact]
    public void What_is_likelier_wrong_is_seen_before_what_would_cost_more()
    {
        var even = Judge(new Weighed(1, Never, -0.2f, Never, Never, Never, 0));
        var dear = Judge(new Weighed(3, 0, Never, Never, Never, Never, 0));

        Assert.True(even.Doubt > dear.Doubt, $"{even.Doubt} and {dear.Doubt}");
    }

    [Fact]
    public void Nobody_looks_where_a_municipality_looks_at_nothing_and_no_rule_asks()
    {
        var judged = Judge(Of(SignalKind.Individual) with { SafeAtHome = 0 }, lookedAt: 0);

        Assert.Equal((false, false), (judged.Flags.Triage, judged.Possible.SafeAtHome));
    }

    [Fact]
    public void What_a_rule_sends_to_people_goes_there_whatever_the_share()
        => Assert.All(
            [RuleEffect.Triage, RuleEffect.Individual, RuleEffect.PossiblyAcute],
            effect => Assert.True(Judge(Of(SignalKind.Collective) with { Fired = 1 << (int)effect }, lookedAt: 0).Flags.Triage));

    [Fact]
    public void A_word_that_names_danger_or_harm_is_seen_at_a_small_chance_whatever_the_share()
    {
        var danger = Judge(Of(SignalKind.Collective) with { Acute = -2, Fired = 1 << (int)RuleEffect.MayBeAcute }, lookedAt: 0);
        var harm = Judge(Of(SignalKind.Individual) with { SafeAtHome = -2, Fired = 1 << (int)RuleEffect.MayBeSafeAtHome }, lookedAt: 0);

        Assert.Equal((true, true, true, true), (danger.Flags.Triage, danger.Possible.Acute, harm.Flags.Triage, harm.Possible.SafeAtHome));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_word_that_names_danger_needs_less_beside_it_where_there_is_little_else(bool brief, bool seen)
    {
        var scores = Of(SignalKind.Collective) with { Acute = -2.5f, Fired = 1 << (int)RuleEffect.MayBeAcute, Brief = brief };

        Assert.Equal(seen, Judgement.Of(scores, Calibration, Costs with { BesideDangerWord = 0.2 }, 0).Possible.Acute);
    }

    [Fact]
    public void Harm_at_home_that_is_certain_goes_to_veilig_thuis_though_the_kind_is_in_doubt()
    {
        var judged = Judge(new Weighed(1, 1, Never, Never, Sure, Never, 0), lookedAt: 0.5);

        Assert.Equal((true, false), (judged.Flags.SafeAtHome, judged.Flags.Triage));
    }

    [Fact]
    public void A_rule_that_is_certain_of_danger_needs_no_chance()
        => Assert.True(Judge(Of(SignalKind.Collective) with { Fired = 1 << (int)RuleEffect.Acute }).Flags.Acute);

    [Fact]
    public void A_figure_of_speech_makes_no_chance_certain()
        => Assert.False(Judge(Of(SignalKind.Collective) with { Acute = Sure, Fired = 1 << (int)RuleEffect.NotAcute }).Flags.Acute);

    [Fact]
    public void A_figure_of_speech_beside_a_word_of_danger_takes_nothing_from_a_chance()
        => Assert.All(
            [RuleEffect.MayBeAcute, RuleEffect.PossiblyAcute],
            danger => Assert.True(Judge(Figure with { Fired = Figure.Fired | (1 << (int)danger) }).Flags.Acute));

    // The same text reads as both to the scores and as a person's case to a rule.
    [Theory]
    [InlineData(-0.8f, true)]
    [InlineData(Sure, false)]
    public void A_rule_that_protects_a_person_sends_what_is_hardly_both_to_people(float both, bool looked)
        => Assert.Equal(
            looked,
            Judge(new Weighed(-0.6f, -3.2f, both, Never, Never, Never, 1 << (int)RuleEffect.Individual), lookedAt: 0).Flags.Triage);

    [Fact]
    public void The_chances_of_the_kinds_are_one_together_and_the_runner_up_is_the_next()
    {
        var chances = Judge(new Weighed(2, 1, 0, Never, Never, Never, 0)).Chances;

        Assert.Equal(1, chances.Collective + chances.Individual + chances.Both, 9);
        Assert.Equal(SignalKind.Individual, chances.Beside(SignalKind.Collective));
    }

    private static Weighed Figure => Of(SignalKind.Collective) with { Acute = Sure, Fired = 1 << (int)RuleEffect.NotAcute };

    private static Weighed Of(SignalKind kind)
        => new(
            kind == SignalKind.Collective ? Sure : Never,
            kind == SignalKind.Individual ? Sure : Never,
            kind == SignalKind.Both ? Sure : Never,
            Never, Never, Never,
            0);

    private static Judgement Judge(Weighed scores, double lookedAt = 0.1) => Judgement.Of(scores, Calibration, Costs, lookedAt);
}
