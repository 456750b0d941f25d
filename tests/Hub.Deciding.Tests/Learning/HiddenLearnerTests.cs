using System.Text.Json;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Learning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Learning;

/// <summary>What is told by two words together and by neither alone is learned, by the same bytes each time.</summary>
public sealed class HiddenLearnerTests
{
    private static readonly string[] Things = ["hek", "raam", "bank", "tegel", "paal", "deur"];

    [Fact]
    public void What_two_words_say_only_together_is_learned()
    {
        var (layer, preparer) = Learned(Signals());

        Assert.True(Danger(layer, preparer, "De ladder staat bij het hek") > 0);
        Assert.True(Danger(layer, preparer, "De emmer staat bij de sloot") > 0);
        Assert.True(Danger(layer, preparer, "De ladder staat bij de sloot") < 0);
        Assert.True(Danger(layer, preparer, "De emmer staat bij het hek") < 0);
    }

    [Fact]
    public void The_same_signals_give_the_same_bytes()
        => Assert.Equal(JsonSerializer.Serialize(FileOf(Signals())), JsonSerializer.Serialize(FileOf(Signals())));

    [Fact]
    public void A_word_with_a_capital_gives_no_part()
    {
        var signals = Signals().Concat(
            Enumerable.Range(0, 20).Select(i => Labelled(i, "Rozemarijn was er. Toen zag ik Rozemarijn en ook Rozemarijn weer", false)));

        Assert.DoesNotContain(FileOf([.. signals]).Rows.Keys, name => name.Contains("rozem", StringComparison.Ordinal));
    }

    // Ladder and hek, emmer and sloot are danger; ladder and sloot, emmer and hek are none.
    private static LabelledSignal[] Signals()
        => [.. Enumerable.Range(0, 400).Select(i => Labelled(
            i, $"De {(i % 2 == 0 ? "ladder" : "emmer")} staat bij {(i / 2 % 2 == 0 ? "het hek" : "de sloot")} naast een {Things[i % 6]}",
            i % 2 == i / 2 % 2))];

    private static LabelledSignal Labelled(int number, string text, bool acute)
        => new(
            new Signal($"samen-{number}", SourceKind.Inwoner, new MunicipalityCode("GM0637"), DateTimeOffset.UnixEpoch, text),
            SignalKind.Collective, Theme.Overig, acute, false, false, number % 7);

    private static (HiddenFile File, SignalPreparer Preparer, bool[] Allowed) Learn(IReadOnlyList<LabelledSignal> signals)
    {
        var preparer = SignalPreparer.For(RuleSets.Committed);
        var prepared = signals.Select(preparer.Prepare).ToList();
        var settings = new LearningSettings { Hidden = new() { Rounds = 60, LeastVector = 0 } };
        var allowed = Vocabulary.Allowed(preparer.Space, preparer.Names, settings, prepared);
        // No pairs: they would tell it to anybody.
        allowed = [.. allowed.Zip(
            preparer.Space.Features, (isAllowed, one) => isAllowed && one.Family is not (FeatureFamily.Pair or FeatureFamily.Skip))];
        return (HiddenRows.Learn(preparer.Space, preparer.Names, settings, allowed, prepared), preparer, allowed);
    }

    private static HiddenFile FileOf(IReadOnlyList<LabelledSignal> signals) => Learn(signals).File;

    private static (HiddenLayer Layer, string[] Names) Learned(IReadOnlyList<LabelledSignal> signals)
    {
        var (file, preparer, _) = Learn(signals);
        string[] names = [.. preparer.Space.Features.Select(one => one.Name)];
        return (new HiddenLayer(file, names), names);
    }

    private static float Danger(HiddenLayer layer, string[] names, string text)
    {
        var units = new float[layer.Units];
        foreach (var word in text.ToLowerInvariant().Split(' '))
        {
            if (Array.IndexOf(names, $"woord:{word}") is var row and >= 0)
            {
                layer.Add(units, row, 1);
            }
            else
            {
                layer.AddUnknown(units, word);
            }
        }
        layer.Speak(units, 1);
        return layer.Score(units, 3);
    }
}
