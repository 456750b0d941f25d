using System.Globalization;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>The whole way, from a signal to what each team may read, over the labelled development set.</summary>
public sealed class DevSignalsTests
{
    private static readonly TeamKind[] CollectiveKinds = [TeamKind.Wijkteam, TeamKind.Wijkregisseur, TeamKind.Stadsmarshall];

    [Fact]
    public void Every_signal_gets_at_least_one_destination()
        => Assert.Empty(LabelledDecision.Development.Where(one => !one.Deliveries.Any()).Select(one => one.Id));

    [Fact]
    public void Kind_is_right_for_at_least_91_percent()
        => AtLeast(0.91, LabelledDecision.Development, one => WireCode.Of(one.Considered.Classified.Kind) == one.Kind);

    [Fact]
    public void A_persons_case_hardly_ever_reaches_a_collective_team()
    {
        var individual = LabelledDecision.Development.Where(one => one.Kind == "individual").ToList();

        AtLeast(0.97, individual, one => !one.Deliveries.Any(delivery => CollectiveKinds.Contains(delivery.TeamKind)));
    }

    [Fact]
    public void Nothing_that_identifies_a_person_stands_in_any_collective_delivery()
    {
        var leaks = LabelledDecision
            .Development.SelectMany(one =>
                one.Open.SelectMany(open =>
                    one.Pii.Where(pii => Readable(open).Contains(pii, StringComparison.OrdinalIgnoreCase)).Select(_ => one.Id)))
            .ToList();

        Assert.Empty(leaks);
    }

    [Theory]
    [InlineData("acute")]
    [InlineData("safeAtHome")]
    public void Signals_of_danger_are_certain_or_seen_by_people_with_at_most_3_percent_false_alarms(string flag)
    {
        bool Found(LabelledDecision one) => flag == "acute" ? one.Considered.Acute : one.Considered.Classified.Flags.SafeAtHome;

        AtLeast(
            1,
            LabelledDecision.Development.Where(one => one.Is(flag)).ToList(),
            one => Found(one) || one.Considered.Classified.Flags.Triage);
        AtLeast(0.97, LabelledDecision.Development.Where(one => !one.Is(flag)).ToList(), one => !Found(one));
    }

    [Fact]
    public void At_least_88_percent_of_the_harmless_words_of_collective_signals_are_kept()
    {
        var (kept, all) = (0, 0);
        foreach (var one in LabelledDecision.Development.Where(one => one.Kind == "collective"))
        {
            var released = Words(string.Join(' ', one.Open.Select(open => open.Text?.Value))).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var harmless = Words(
                    one.Pii.Aggregate(
                        $"{one.Signal.Summary} {one.Signal.Description}",
                        (text, pii) => text.Replace(pii, " ", StringComparison.OrdinalIgnoreCase)))
                .ToList();
            kept += harmless.Count(released.Contains);
            all += harmless.Count;
        }

        Assert.True(kept >= 0.88 * all, string.Create(CultureInfo.InvariantCulture, $"{kept} of {all} kept: {(double)kept / all:P1}"));
    }

    [Fact]
    public void At_most_a_tenth_goes_to_triage_besides_what_must()
        => AtLeast(
            0.9, LabelledDecision.Development.Where(one => one.Considered.Area is not null && !one.IsPoliceCare).ToList(),
            one => one.Deliveries.All(delivery => delivery.TeamKind != TeamKind.Triage));

    private static void AtLeast(double share, IReadOnlyCollection<LabelledDecision> all, Func<LabelledDecision, bool> good)
    {
        var bad = all.Where(one => !good(one)).Select(one => one.Id).ToList();

        Assert.True(
            all.Count - bad.Count >= share * all.Count,
            string.Create(CultureInfo.InvariantCulture, $"{bad.Count} of {all.Count} wrong: {string.Join(' ', bad)}"));
    }

    private static string Readable(PlannedDelivery.Collective open) => $"{open.Text?.Value} {open.Street?.Value}";

    private static IEnumerable<string> Words(string text)
        => text.Replace(ReleasedText.Withheld, " ", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormC)
            .Split(
                [' ', '\n', '\r', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '"', '\'', '/', '-', '’', '‘', '“', '”'],
                StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit));
}
