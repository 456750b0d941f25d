using Hub.Contracts.Individual;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Evidence;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Learning;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification.Evidence;

/// <summary>Each reason of a decision points to its place in the text, and together they explain it.</summary>
public sealed class EvidenceTests
{
    private static readonly SignalClassifier Classifier = new(RuleSets.Committed);

    // Of every committed author some: what holds for one holds for all.
    private static readonly IReadOnlyList<LabelledSignal> Some =
    [
        .. LabelledSignalReader.Read([.. Directory.GetFiles(RuleSets.Data("."), "train-*.jsonl").Order(StringComparer.Ordinal)]).Signals
            .Where((_, i) => i % 36 == 0),
    ];

    [Fact]
    public void What_is_shown_and_a_named_rest_add_up_to_the_choice_and_what_is_shown_makes_it_more_than_nine_times_in_ten()
    {
        var (work, rules) = (new Workspace(), RuleSets.Committed);
        var rows = new LexiconRows(rules.Model, rules.Lexicons);
        int chosen = 0, explained = 0;
        foreach (var signal in Some.Select(one => one.Signal))
        {
            var decision = Classifier.Classify(signal);
            if (decision.Reasons.Any(reason => KindEvidence.KindOf(reason.Rule) == decision.Kind))
            {
                var told = KindEvidence.Of(new PlacedSignal(Classifier, rows, signal, work), rules, decision.Kind);
                var odds = Math.Log(decision.Chances.Of(decision.Kind) / decision.Chances.Of(told.Beside));
                var caution = told.Reasons.FirstOrDefault(reason => reason.Rule.Value == HubReasons.Caution)?.Weight ?? 0;
                Assert.Equal(odds + caution, told.Reasons.Sum(reason => reason.Weight!.Value), 0.02);
                Assert.Equal(told.Score, told.Shown.Sum(one => one.Weight) + told.Named + told.Rest, 1e-6);
                chosen++;
                explained += told.Shown.Sum(one => one.Weight) + told.Named > 0 ? 1 : 0;
            }
        }

        Assert.InRange(explained / (double)chosen, 0.93, 1);
    }

    [Fact]
    public void What_each_word_brought_adds_up_to_the_chance_of_danger_and_of_harm_however_long_the_text()
    {
        var (work, rules) = (new Workspace(), RuleSets.Committed);
        var rows = new LexiconRows(rules.Model, rules.Lexicons);
        var lengths = new HashSet<float>();
        foreach (var signal in Some.Select(one => one.Signal))
        {
            var chances = Classifier.Classify(signal).Chances;
            var placed = new PlacedSignal(Classifier, rows, signal, work);
            Assert.Equal(Odds(chances.Acute), Sum(placed, rules.Calibration.Acute), 1e-3);
            Assert.Equal(Odds(chances.SafeAtHome), Sum(placed, rules.Calibration.SafeAtHome), 1e-3);
            lengths.Add(work.Scores.Loudness);
        }

        Assert.True(lengths.Count > 20);
        double Sum(PlacedSignal placed, double[] factors)
            => Attribution.Of(placed, rules.Model, new ScoreParts(rules.Model, work.Scores, factors)).Sum;
        static double Odds(double chance) => Math.Log(chance / (1 - chance));
    }

    [Fact]
    public void Every_place_is_of_the_text_and_no_place_is_of_small_words_alone()
    {
        var finder = new EvidenceFinder(Classifier);
        var read = new Workspace().Read;
        foreach (var signal in Some.Select(one => one.Signal))
        {
            var decision = Classifier.Classify(signal);
            read.Fill(signal, RuleSets.Committed.Lexicons, RuleSets.Committed.Scanner);
            var places = finder.Of(signal, decision.Theme, decision.Reasons.Where(reason => KindEvidence.KindOf(reason.Rule) is not null))
                .SelectMany(reason => reason.Places);
            Assert.All(places, place =>
            {
                Assert.True(place.LiesIn(place.Part == TextPart.Summary ? signal.Summary : signal.Description));
                Assert.Contains(
                    Enumerable.Range(0, read.Text.TokenCount),
                    t => IsIn(read.Text.Tokens[t].Start, place)
                        && read.Text.Sentences[read.Text.Tokens[t].Sentence].Part == (int)place.Part - 1 && !SmallWords.Is(read.Text, t));
            });
        }

        static bool IsIn(int start, TextPlace place) => start >= place.Start && start < place.Start + place.Length;
    }

    // Where telling why goes wrong the signal would be parked: nothing that stands in a text may do that.
    [Fact]
    public void Whatever_stands_in_a_text_its_reasons_are_told_and_lie_in_it()
    {
        string[] odd =
        [
            "😀", "👩‍👧", "e\u0301", "\u0301", "\u00AD", "\u200D", "İ", "ß", "ﬁ", "…", "\t", "\n\n", "’", "\u00A0", "①", "٣", "漢字", ". ",
            "! ", "-", "niet ",
        ];
        var (finder, random) = (new EvidenceFinder(Classifier), new Random(20261130));
        foreach (var signal in Some.Select(one => one.Signal))
        {
            var text = signal.Description;
            for (var times = random.Next(1, 12); times > 0; times--)
            {
                var at = random.Next(text.Length + 1);
                at -= at < text.Length && char.IsLowSurrogate(text[at]) ? 1 : 0;
                text = text.Insert(at, odd[random.Next(odd.Length)]);
            }
            var made = new Signal(
                signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, text, signal.Summary, signal.Category, signal.Location,
                signal.Subject);
            var decision = Classifier.Classify(made);

            Assert.All(
                finder.Of(made, decision.Theme, decision.Reasons).SelectMany(reason => reason.Places),
                place => Assert.True(place.LiesIn(place.Part == TextPart.Summary ? made.Summary : made.Description)));
        }
    }

    [Fact]
    public void A_written_rule_points_to_the_words_that_it_asks_for()
    {
        var signal = Text("De lamp doet het niet. Er staat een man op het spoor bij de overweg.");
        var decision = Classifier.Classify(signal);

        var told = new EvidenceFinder(Classifier).Of(signal, decision.Theme, decision.Reasons);

        var rule = Assert.Single(told, reason => reason.Rule.Value == "acuut.op-het-spoor");
        Assert.Equal("Iemand op het spoor of de snelweg.", rule.Why);
        Assert.Contains("op het spoor", rule.Places.Select(place => signal.Description.Substring(place.Start, place.Length)));
        Assert.All(rule.Places, place => Assert.True(place.Start > signal.Description.IndexOf('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_sealed_tells_it_and_what_everybody_reads_does_not()
    {
        var lamp = Text("De straatlantaarn in de Dorpsstraat is kapot en er ligt glas.");
        var neighbour = Text("Mijn buurvrouw is verward, zij eet niet en dwaalt 's nachts buiten.");

        Assert.DoesNotContain(Told(lamp), delivery => CaseReasons.AreFor(delivery));
        Assert.NotEmpty(Assert.IsType<PlannedDelivery.Sealed>(Assert.Single(Told(neighbour))).Content.Reasons);

        static IEnumerable<PlannedDelivery> Told(Signal signal) => Assert.IsType<RoutingDecision.Routed>(Decided(signal)).Deliveries;
    }

    [Fact]
    public void Who_gets_the_case_of_a_split_signal_is_not_told_that_there_was_another_half()
    {
        var split = Some.Select(one => Decided(one.Signal)).OfType<RoutingDecision.Routed>()
            .Where(one => one.Kind == SignalKind.Both && one.Deliveries.OfType<PlannedDelivery.Collective>().Any()).ToList();

        Assert.NotEmpty(split);
        Assert.All(
            split.SelectMany(one => one.Deliveries).OfType<PlannedDelivery.Sealed>().SelectMany(one => one.Content.Reasons),
            reason => Assert.Null(KindEvidence.KindOf(reason.Rule)));
    }

    private static RoutingDecision Decided(Signal signal)
        => Shipped.Set.Told(
            signal, Shipped.Set.Decider(DecidingOptions.DryRun).Decide(signal, Shipped.Set.Matrix.DryRunClaim(signal.Source)));

    private static Signal Text(string text)
        => new(
            "bewijs-1", SourceKind.Inwoner, new MunicipalityCode("GM0637"), new DateTimeOffset(2026, 11, 3, 7, 12, 0, TimeSpan.Zero), text,
            location: new SignalLocation("Dorpsstraat", "1", "2712AK", "Zoetermeer"));
}
