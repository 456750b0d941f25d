using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;
using Clause = (string About, string Text);

namespace Hub.Deciding.Tests.DryRun;

/// <summary>
/// Thousands of splits, made of public matters and persons' matters that have nothing to do with each other: no half tells what the other
/// is about.
/// </summary>
public sealed class SplitHalvesTests
{
    private const int Cases = 10_000;
    private const double Noise = 0.03; // of 5,000 tries: four times the standard deviation
    private static readonly string[] Areas = ["Oosterheem", "Rokkeveen", "Meerzicht", "Seghwaert", "Palenstein"];
    private static readonly ImmutableArray<Theme> PrivateThemes =
    [
        Theme.SchuldenHuurachterstand, Theme.HuiselijkGeweldKindermishandeling, Theme.Eenzaamheid, Theme.ZorgOndersteuning,
        Theme.GgzOnbegrepenGedrag,
    ];

    private static readonly ImmutableArray<Split> Splits = Make(Cases);

    [Fact]
    public void Thousands_of_them_are_split()
    {
        Assert.Equal(Cases, Splits.Length);
        Assert.InRange(Splits.DistinctBy(split => split.Private).Count(), 3, int.MaxValue);
        Assert.InRange(Splits.DistinctBy(split => split.Public).Count(), 3, int.MaxValue);
    }

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
        Assert.All(
            Splits.GroupBy(split => (split.Area, split.Source, split.ReleasedText)),
            group => Assert.Single(group.Select(one => string.Join('|', one.OfCollective)).Distinct()));
    }

    [Fact]
    public void A_collective_half_has_no_theme_of_a_persons_matter()
        => Assert.DoesNotContain(Splits, split => PrivateThemes.Contains(split.Collective.Theme));

    [Fact]
    public void Danger_to_the_person_makes_the_public_matter_no_more_urgent()
        => Assert.All(Splits, split => Assert.Equal(Urgency.Normal, split.Collective.Urgency));

    private static double Gain(Func<Split, string[]> seen, Func<Split, string> hidden)
        => Guesser.Right([.. Splits.Select(split => (seen(split), hidden(split)))])
        - Guesser.Right([.. Splits.Select(split => (new[] { split.Area }, hidden(split)))]);

    private static ImmutableArray<Split> Make(int count)
    {
        var random = new Random(48);
        var (open, about) = SplitTogether();
        return [.. Enumerable.Range(0, count).Select(number => Decided(Given(random, number, open, about))).OfType<Split>()];
    }

    // Matters that are split with each of the others: where only some pairs are, that a signal was split at all tells what the other half
    // may be.
    private static (List<Clause> Public, List<Clause> Private) SplitTogether()
    {
        var (open, about) = (SplitClauses.Public.ToList(), SplitClauses.Private.ToList());
        var apart = open.SelectMany(_ => about, (one, other) => (Public: one, Private: other))
            .Where(pair => !AlwaysSplit(pair.Public, pair.Private))
            .ToList();
        while (apart.Count > 0)
        {
            var (first, second) = (
                apart.CountBy(pair => pair.Public).MaxBy(one => one.Value),
                apart.CountBy(pair => pair.Private).MaxBy(one => one.Value));
            if (first.Value * open.Count > second.Value * about.Count)
            {
                open.Remove(first.Key);
                apart.RemoveAll(pair => pair.Public == first.Key);
            }
            else
            {
                about.Remove(second.Key);
                apart.RemoveAll(pair => pair.Private == second.Key);
            }
        }
        return (open, about);
    }

    private static bool AlwaysSplit(Clause open, Clause about)
        => Areas.All(area
            => new[] { true, false }.All(first =>
                new[] { true, false }.All(told => Decided(Signal(0, open, about, area, first, told)) is not null)));

    private static (Signal Signal, string Public, string Private, string Area) Given(
        Random random,
        int number,
        List<Clause> open,
        List<Clause> about)
        => Signal(
            number,
            open[random.Next(open.Count)],
            about[random.Next(about.Count)],
            Areas[random.Next(Areas.Length)],
            random.Next(2) == 0,
            random.Next(2) == 0);

    private static (Signal Signal, string Public, string Private, string Area) Signal(
        int number, Clause open, Clause about, string area, bool first, bool told)
    {
        var (category, urgency) = told ? SplitClauses.OfSource(about.About) : (null, Urgency.Normal);
        var signal = new Signal(
            $"s{number}", SourceKind.Wijkpost, new MunicipalityCode("GM0637"), new DateTimeOffset(2026, 11, 20, 9, 12, 0, TimeSpan.Zero),
            first ? $"{open.Text} {about.Text}" : $"{about.Text} {open.Text}", category: category,
            location: new SignalLocation(place: "Zoetermeer", neighbourhood: area), urgency: urgency);
        return (signal, open.About, about.About, area);
    }

    private static Split? Decided((Signal Signal, string Public, string Private, string Area) given)
    {
        var (considered, decision) = Shipped.Decider.Decide(given.Signal);
        return
            decision is RoutingDecision.Routed routed
            && routed.Deliveries.OfType<PlannedDelivery.Collective>().FirstOrDefault() is { } open
            && routed.Deliveries.OfType<PlannedDelivery.Sealed>().FirstOrDefault() is { } closed
            ? new Split(given.Public, given.Private, given.Area, given.Signal.Source, considered, routed, open, closed)
            : null;
    }

    private sealed record Split(
        string Public, string Private, string Area, SourceKind Source, Considered Considered, RoutingDecision.Routed Decision,
        PlannedDelivery.Collective Collective, PlannedDelivery.Sealed Sealed)
    {
        public string ReleasedText => Collective.Text?.Value ?? "";

        public string[] OfCollective
            => [
                Area,
                WireCode.Of(Collective.Theme),
                Collective.Urgency.ToString(),
                string.Join(' ', Collective.Focuspunten),
                $"{Collective.Initiative}",
                string.Join(' ', Decision.RulesFor(Collective)),
                string.Join(' ', Decision.Deliveries.OfType<PlannedDelivery.Collective>().Select(one => one.Team)),
            ];

        public string[] OfSealed
            => [
                Area,
                WireCode.Of(Sealed.Content.Theme),
                Sealed.Urgency.ToString(),
                string.Join(' ', Sealed.Content.Focuspunten),
                WireCode.Of(Sealed.DataClass),
                WireCode.Of(Sealed.TeamKind),
                string.Join(' ', Decision.RulesFor(Sealed)),
            ];

        public string[] OfWhole
            => [
                Area,
                WireCode.Of(Considered.Classified.Theme),
                $"{Considered.Acute}",
                string.Join(' ', Decision.Reasons.Select(reason => reason.Rule)),
            ];
    }
}
