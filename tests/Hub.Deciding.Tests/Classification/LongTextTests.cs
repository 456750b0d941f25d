using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Learning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Classification;

/// <summary>
/// Danger or harm told once, among three public matters of the same letter: whoever writes at length must be heard too. The letters are
/// made of signals that nobody learned from.
/// </summary>
public sealed class LongTextTests
{
    private const int Matters = 4;

    private static readonly IReadOnlyList<LabelledSignal> Apart = LabelledSignalReader.Read(
        [.. Directory.GetFiles(RuleSets.Data("."), "unseen-*.jsonl").Order(StringComparer.Ordinal)]).Signals;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Danger_among_three_public_matters_is_certain_or_seen(int place)
    {
        var letters = Letters(signal => signal.Acute, place);
        var count = CrossValidation.Measure(RuleSets.Committed, letters).Acute;

        Assert.InRange(count.Found + count.SeenByPeople, letters.Count * 0.88, letters.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Harm_at_home_among_three_public_matters_is_certain_or_seen(int place)
    {
        var letters = Letters(signal => signal.SafeAtHome, place);
        var count = CrossValidation.Measure(RuleSets.Committed, letters).SafeAtHome;

        Assert.InRange(count.Found + count.SeenByPeople, letters.Count * 0.86, letters.Count);
    }

    [Fact]
    public void A_letter_of_four_public_matters_goes_on_for_the_most_part()
    {
        var letters = Letters(IsPublic, 0);
        var result = CrossValidation.Measure(RuleSets.Committed, letters);

        Assert.InRange(result.SafeAtHome.FalseAlarms, 0, 10);
        Assert.InRange(result.Total - result.Unseen, 0, letters.Count * 0.31);
    }

    [Fact]
    public void A_person_among_three_public_matters_seldom_reaches_a_team_with_them()
    {
        var classifier = new SignalClassifier(RuleSets.Committed);
        var letters = Letters(signal => signal is { Kind: SignalKind.Individual, Acute: false, SafeAtHome: false }, 1);
        var whole = letters.Select(letter => classifier.Classify(letter.Signal))
            .Count(decided => decided.Kind == SignalKind.Collective && !decided.Flags.Triage);

        Assert.InRange(whole, 0, letters.Count * 0.085);
    }

    private static bool IsPublic(LabelledSignal signal)
        => signal is { Kind: SignalKind.Collective, Acute: false, SafeAtHome: false, Initiative: false };

    // Of each file the signals asked for, each among the next three public matters of that file.
    private static List<LabelledSignal> Letters(Func<LabelledSignal, bool> isAsked, int place)
    {
        var letters = new List<LabelledSignal>();
        foreach (var file in Apart.GroupBy(signal => signal.File))
        {
            var matters = file.Where(IsPublic).ToList();
            var at = 0;
            foreach (var asked in file.Where(isAsked))
            {
                var texts = Enumerable.Range(0, Matters - 1).Select(_ => matters[at++ % matters.Count].Signal.Description).ToList();
                texts.Insert(place, asked.Signal.Description);
                letters.Add(asked with { Signal = InOne(asked.Signal, string.Join("\n", texts)) });
            }
        }
        return letters;
    }

    private static Signal InOne(Signal signal, string text)
        => new(signal.Id, signal.Source, signal.Municipality, signal.ReportedAt, text, location: signal.Location);
}
