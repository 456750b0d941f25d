using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Router.Disclosure;
using Hub.Router.Routing;

namespace Hub.Router.Tests.DryRun;

/// <summary>Thousands of splits, made of public matters and persons' matters that have nothing to do with each other: no half tells what the other is about.</summary>
public sealed class SplitHalvesTests
{
    private const double Noise = 0.03; // of some 2,000 tries: three times the standard deviation
    private static readonly string[] Areas = ["Oosterheem", "Rokkeveen", "Meerzicht", "Seghwaert", "Palenstein"];
    private static readonly ImmutableArray<Theme> PrivateThemes =
    [
        Theme.SchuldenHuurachterstand, Theme.HuiselijkGeweldKindermishandeling, Theme.Eenzaamheid, Theme.ZorgOndersteuning, Theme.GgzOnbegrepenGedrag,
    ];

    private static readonly ImmutableArray<Split> Splits = Make(8000);

    [Fact]
    public void Thousands_of_them_are_split()
        => Assert.True(Splits.Length > 3000, $"only {Splits.Length} of 8000 were split");

    [Fact]
    public void Who_sees_a_collective_half_guesses_the_other_no_better_than_from_the_figures_of_its_area()
        => Assert.InRange(Gain(split => split.OfCollective, split => split.Private), -1, Noise);

    [Fact]
    public void Who_sees_a_sealed_half_guesses_the_other_no_better_than_from_the_figures_of_its_area()
        => Assert.InRange(Gain(split => split.OfSealed, split => split.Public), -1, Noise);

    [Fact]
    public void The_guesser_would_have_known_it_from_what_the_whole_says()
        => Assert.InRange(Gain(split => split.OfWhole, split => split.Private), 0.15, 1);

    [Fact]
    public void Equal_words_give_equal_halves_whatever_the_other_half_says()
    {
        Assert.All(Splits.GroupBy(split => (split.Area, split.Source, split.ReleasedText)), group => Assert.Single(group.Select(one => string.Join('|', one.OfCollective)).Distinct()));
    }

    [Fact]
    public void A_collective_half_has_no_theme_of_a_persons_matter()
        => Assert.DoesNotContain(Splits, split => PrivateThemes.Contains(split.Collective.Theme));

    [Fact]
    public void Danger_to_the_person_makes_the_public_matter_no_more_urgent()
        => Assert.All(Splits, split => Assert.Equal(Urgency.Normal, split.Collective.Urgency));

    private static double Gain(Func<Split, string[]> seen, Func<Split, string> hidden)
        => Guesser.Right([.. Splits.Select(split => (seen(split), hidden(split)))]) - Guesser.Right([.. Splits.Select(split => (new[] { split.Area }, hidden(split)))]);

    private static ImmutableArray<Split> Make(int count)
    {
        var random = new Random(48);
        return [.. Enumerable.Range(0, count).Select(number => Given(random, number)).AsParallel().AsOrdered().Select(Decided).OfType<Split>()];
    }

    private static (Signal Signal, string Public, string Private, string Area) Given(Random random, int number)
    {
        var open = SplitClauses.Public[random.Next(SplitClauses.Public.Length)];
        var about = SplitClauses.Private[random.Next(SplitClauses.Private.Length)];
        var area = Areas[random.Next(Areas.Length)];
        var (category, urgency) = random.Next(2) == 0 ? SplitClauses.OfSource(about.About) : (null, Urgency.Normal);
        var text = random.Next(2) == 0 ? $"{open.Text} {about.Text}" : $"{about.Text} {open.Text}";
        var signal = new Signal(
            $"s{number}", SourceKind.Wijkpost, new MunicipalityCode("GM0637"), new DateTimeOffset(2026, 11, 20, 9, 12, 0, TimeSpan.Zero), text, category: category,
            location: new SignalLocation(place: "Zoetermeer", neighbourhood: area), urgency: urgency);
        return (signal, open.About, about.About, area);
    }

    private static Split? Decided((Signal Signal, string Public, string Private, string Area) given)
    {
        var (considered, decision) = Shipped.Decider.Decide(given.Signal);
        return decision is RoutingDecision.Routed routed && routed.Deliveries.OfType<PlannedDelivery.Collective>().FirstOrDefault() is { } open
            && routed.Deliveries.OfType<PlannedDelivery.Sealed>().FirstOrDefault() is { } closed
                ? new Split(given.Public, given.Private, given.Area, given.Signal.Source, considered, routed, open, closed)
                : null;
    }

    private sealed record Split(
        string Public, string Private, string Area, SourceKind Source, Considered Considered, RoutingDecision.Routed Decision, PlannedDelivery.Collective Collective,
        PlannedDelivery.Sealed Sealed)
    {
        public string ReleasedText => Collective.Text?.Value ?? "";

        public string[] OfCollective =>
        [
            Area, Codes.Of(Collective.Theme), Collective.Urgency.ToString(), Collective.Focuspunt?.Value ?? "", $"{Collective.Initiative}",
            string.Join(' ', Decision.RulesFor(Collective)), string.Join(' ', Decision.Deliveries.OfType<PlannedDelivery.Collective>().Select(one => one.Team)),
        ];

        public string[] OfSealed =>
        [
            Area, Codes.Of(Sealed.Content.Theme), Sealed.Urgency.ToString(), Sealed.Content.Focuspunt?.Value ?? "", Codes.Of(Sealed.DataClass),
            Codes.Of(Sealed.TeamKind), string.Join(' ', Decision.RulesFor(Sealed)),
        ];

        public string[] OfWhole =>
            [Area, Codes.Of(Considered.Classified.Theme), $"{Considered.Acute}", string.Join(' ', Decision.Reasons.Select(reason => reason.Rule))];
    }
}
