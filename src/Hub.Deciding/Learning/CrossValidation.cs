using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Learning;

/// <summary>Learns on a part of the signals and measures on the rest: by file (each file another author) or in rounds.</summary>
internal sealed class CrossValidation(RuleSet rules, LearningSettings settings)
{
    /// <summary>Measures each signal with weights that have not seen its group.</summary>
    /// <param name="signals">The signals.</param>
    /// <param name="group">The group of a signal by its number.</param>
    public IEnumerable<(int Group, Evaluation Result)> Run(IReadOnlyList<LabelledSignal> signals, Func<int, int> group)
    {
        var preparer = SignalPreparer.For(rules);
        var prepared = signals.Select(preparer.Prepare).ToList();
        foreach (var held in Enumerable.Range(0, signals.Count).Select(group).Distinct().Order().ToList())
        {
            var (calibration, weights) = preparer.Learn(
                rules, [.. signals.Where((_, i) => group(i) != held)], [.. prepared.Where((_, i) => group(i) != held)], settings);
            yield return (
                held,
                Measure(rules with { Model = weights.ToModel(), Calibration = calibration }, signals.Where((_, i) => group(i) == held)));
        }
    }

    /// <summary>Measures signals with a rule set.</summary>
    public static Evaluation Measure(RuleSet rules, IEnumerable<LabelledSignal> signals)
    {
        var classifier = new SignalClassifier(rules);
        var result = new Evaluation();
        foreach (var signal in signals)
        {
            var decision = classifier.Classify(signal.Signal);
            result.Add(signal, decision, MustTriage(decision));
        }
        return result;
    }

    private static bool MustTriage(Classified decision)
        => decision.Reasons.Any(reason => reason.Evidence.Contains(SignalFields.Names[1], StringComparison.Ordinal));
}
