using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Planning;
using Hub.Deciding.SecondReading;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.SecondReading;

/// <summary>What a second opinion may change: more danger, more of a person, more people who look; nothing less of any.</summary>
public sealed class SecondWordTests
{
    private static readonly SignalKind[] Kinds = [SignalKind.Collective, SignalKind.Both, SignalKind.Individual];
    private static readonly bool[] Either = [false, true];

    [Fact]
    public void Without_an_opinion_the_decision_is_the_very_same()
        => Assert.All(Owns(), own => Assert.Same(own, SecondWord.With(own, null)));

    [Fact]
    public void Nothing_is_ever_lowered()
        => Assert.All(Every(), each =>
        {
            var (own, heard) = (each.Own, SecondWord.With(each.Own, each.Opinion));
            Assert.True(heard.Flags.Acute || !own.Flags.Acute);
            Assert.True(heard.Flags.SafeAtHome || !own.Flags.SafeAtHome);
            Assert.True(heard.Flags.Triage || !own.Flags.Triage);
            Assert.True(Array.IndexOf(Kinds, heard.Kind) >= Array.IndexOf(Kinds, own.Kind));
            Assert.True(own.PublicParts.Length >= heard.PublicParts.Length);
            Assert.True(own.Flags.Initiative || !heard.Flags.Initiative);
        });

    [Fact]
    public void It_raises_danger_harm_at_home_and_a_person_on_its_own_word()
        => Assert.All(Every(), each =>
        {
            var heard = SecondWord.With(each.Own, each.Opinion);
            Assert.True(heard.Flags.Acute || !each.Opinion.Acute);
            Assert.True(heard.Flags.SafeAtHome || !each.Opinion.SafeAtHome);
            Assert.True(Array.IndexOf(Kinds, heard.Kind) >= Array.IndexOf(Kinds, each.Opinion.Kind));
        });

    [Fact]
    public void Where_it_sees_a_person_in_it_nothing_of_it_is_public()
        => Assert.All(Every(), each =>
        {
            var heard = SecondWord.With(each.Own, each.Opinion);
            Assert.True(heard.Kind == each.Own.Kind || heard.PublicParts.IsEmpty);
        });

    [Fact]
    public void People_look_wherever_it_changes_or_differs_but_where_the_hub_is_certain_of_harm()
        => Assert.All(Every().Where(each => !each.Own.Flags.SafeAtHome), each =>
        {
            var heard = SecondWord.With(each.Own, each.Opinion);
            var isRaised = heard.Flags.Acute != each.Own.Flags.Acute || heard.Flags.SafeAtHome != each.Own.Flags.SafeAtHome
                || heard.Kind != each.Own.Kind;
            Assert.True(heard.Flags.Triage || !isRaised);
            Assert.True(heard.Flags.Triage || each.Own.Flags.Acute || each.Opinion.Kind == each.Own.Kind);
        });

    [Fact]
    public void What_the_hub_knows_is_danger_or_harm_waits_for_nobody_who_saw_less()
        => Assert.All(Every().Where(each => each.Own is { Flags: { Triage: false } flags } && (flags.Acute || flags.SafeAtHome)), each =>
        {
            var sawLess = !each.Opinion.SafeAtHome && Array.IndexOf(Kinds, each.Opinion.Kind) <= Array.IndexOf(Kinds, each.Own.Kind)
                && (!each.Opinion.Acute || each.Own.Flags.Acute);
            Assert.True(!sawLess || !SecondWord.With(each.Own, each.Opinion).Flags.Triage);
        });

    [Fact]
    public void Reasons_say_that_it_spoke_with_its_name_and_version()
        => Assert.All(Every(), each => Assert.Contains(
            SecondWord.With(each.Own, each.Opinion).Reasons,
            reason => reason.Rule.Value.StartsWith("tweede-lezer.", StringComparison.Ordinal)
                && reason.Evidence.StartsWith("lezer:proef 1.2", StringComparison.Ordinal)));

    // Planned with the shipped rules: what it may not do, it does not do in a delivery Either.
    [Fact]
    public void No_opinion_sends_a_collective_team_what_the_hub_would_not()
        => Assert.All(
            from text in (string[])[
                "De lantaarn in de straat is stuk.", "Mevrouw Testpersoon op nummer 12 eet niet meer en is verward.",
                "De vuilnis ligt hoog in de straat. Mijn buurvrouw is eenzaam en komt de deur niet uit."]
            from kind in Kinds
            from acute in Either
            from home in Either
            select (Text: text, Opinion: new SecondOpinion("proef 1.2", kind, acute, home)),
            each =>
            {
                var (own, heard) = (Planned(each.Text, null), Planned(each.Text, each.Opinion));
                Assert.True(Collective(heard) <= Collective(own));
                Assert.True(Collective(heard) == 0 || (!each.Opinion.Acute && !each.Opinion.SafeAtHome));
            });

    [Fact]
    public void A_public_matter_in_which_it_sees_danger_goes_to_people_at_once()
    {
        var routed = Planned("De lantaarn in de straat is stuk.", new SecondOpinion("proef 1.2", SignalKind.Collective, true, false));

        var delivery = Assert.IsType<PlannedDelivery.Sealed>(Assert.Single(routed.Deliveries));
        Assert.Equal((TeamKind.Triage, Urgency.Acute), (delivery.TeamKind, delivery.Urgency));
        Assert.True(routed.Flags.Acute);
    }

    private static int Collective(RoutingDecision.Routed routed) => routed.Deliveries.OfType<PlannedDelivery.Collective>().Count();

    private static RoutingDecision.Routed Planned(string text, SecondOpinion? opinion)
    {
        var signal = new Signal(
            "1", SourceKind.Wijkpost, Plan.Zoetermeer, new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), text,
            location: new SignalLocation(neighbourhood: "Oosterheem"));
        return Assert.IsType<RoutingDecision.Routed>(
            Shipped.Set.Decider(DecidingOptions.DryRun).Decide(signal, Shipped.Set.Matrix.DryRunClaim(signal.Source), opinion));
    }

    private static IEnumerable<(Classified Own, SecondOpinion Opinion)> Every()
        => from own in Owns()
           from kind in Kinds
           from acute in Either
           from home in Either
           select (own, new SecondOpinion("proef 1.2", kind, acute, home));

    private static IEnumerable<Classified> Owns()
        => from kind in Kinds
           from acute in Either
           from home in Either
           from plan in Either
           from triage in Either
           select new Classified(
               kind, new ThemeGuess(Theme.Afval, 1, false),
               new SignalFlags(acute, home, plan && !acute && kind != SignalKind.Individual, triage),
               kind == SignalKind.Individual ? [] : ["De bank is stuk."], [], new RuleSetVersion("test-1"));
}
