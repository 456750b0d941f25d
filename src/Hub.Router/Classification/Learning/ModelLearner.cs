using Hub.Contracts.Signals;
using Hub.Router.Classification.Features;

namespace Hub.Router.Classification.Learning;

/// <summary>Learns the weights of all columns from prepared signals. No chance in it: same signals, same weights.</summary>
internal sealed class ModelLearner(FeatureSpace space, NameGuard names, LearningSettings settings)
{
    private const int Folds = 5;
    private readonly int[] pool = PooledSentences.Names.Select(name => space.Number(FeatureFamily.Pool, name, default)).ToArray();
    private readonly int[] kinds = [.. new[] { SignalKind.Collective, SignalKind.Individual, SignalKind.Both }
        .Select(kind => space.Number(FeatureFamily.Shape, "soort", kind.ToString()))];

    /// <summary>Learns from the signals.</summary>
    public LearnedWeights Learn(IReadOnlyList<PreparedSignal> signals)
    {
        var allowed = Vocabulary.Allowed(space, names, settings, signals);
        var sentences = new SentenceLearner(space, settings, allowed);
        var pooled = new float[signals.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = sentences.Learn([.. signals.Where((_, i) => i % Folds != fold)]);
            for (var i = fold; i < signals.Count; i += Folds)
            {
                pooled[i] = SentenceLearner.Pool(part, signals[i]);
            }
        }
        var columns = new LearnedWeights(space, settings);
        columns.Set(FeatureColumns.Person, sentences.Learn(signals));
        LearnKind(signals, pooled, allowed, columns);
        LearnThemes(signals, allowed, columns);
        LearnFlag(signals, pooled, allowed, columns, FeatureColumns.Acute, s => s.Acute);
        LearnFlag(signals, pooled, allowed, columns, FeatureColumns.SafeAtHome, s => s.SafeAtHome);
        LearnFlag(signals, pooled, allowed, columns, FeatureColumns.Initiative, s => s.Initiative);
        return columns;
    }

    private void LearnKind(IReadOnlyList<PreparedSignal> signals, float[][] pooled, bool[] allowed, LearnedWeights columns)
    {
        var rows = new List<SparseRow>();
        for (var i = 0; i < signals.Count; i++)
        {
            var label = (int)signals[i].Labelled.Kind - 1;
            rows.Add(Row(signals[i], pooled[i], allowed, label, 1, withFields: true));
            rows.Add(Row(signals[i], pooled[i], allowed, label, settings.BareWeight, withFields: false));
        }
        columns.SetClasses(FeatureColumns.Kind, LogisticTrainer.Train(rows, space.Features.Count, 3, settings.KindPenalty), 3);
    }

    private void LearnThemes(IReadOnlyList<PreparedSignal> signals, bool[] allowed, LearnedWeights columns)
    {
        var rows = signals.Select(s =>
        {
            var row = Row(s, [], allowed, (int)s.Labelled.Theme - 1, 1, withFields: true);
            return row with
            {
                Features = [.. row.Features, kinds[(int)s.Labelled.Kind - 1]],
                Values = [.. row.Values, settings.Scale(FeatureFamily.Shape)],
            };
        }).ToList();
        columns.SetClasses(
            FeatureColumns.Theme, LogisticTrainer.Train(rows, space.Features.Count, FeatureColumns.Themes, settings.ThemePenalty), FeatureColumns.Themes);
    }

    private void LearnFlag(
        IReadOnlyList<PreparedSignal> signals, float[][] pooled, bool[] allowed, LearnedWeights columns, int column, Func<LabelledSignal, bool> flag)
    {
        var rows = signals.Select((s, i) => Row(s, pooled[i], allowed, flag(s.Labelled) ? 1 : 0, 1, withFields: true)).ToList();
        var weights = LogisticTrainer.Train(rows, space.Features.Count, 2, settings.FlagPenalty);
        columns.Set(column, [.. Enumerable.Range(0, space.Features.Count).Select(f => weights[(f * 2) + 1] - weights[f * 2])]);
    }

    private SparseRow Row(PreparedSignal signal, float[] pooled, bool[] allowed, int label, float weight, bool withFields)
    {
        var features = new SortedSet<int>(signal.Form);
        foreach (var sentence in signal.Sentences)
        {
            features.UnionWith(sentence);
        }
        if (withFields)
        {
            features.UnionWith(signal.Fields);
        }
        features.RemoveWhere(f => !allowed[f]);
        var numbers = features.Concat(pool.Take(pooled.Length)).ToArray();
        var values = numbers.Select(f => settings.Scale(space.Features[f].Family)).ToArray();
        for (var p = 0; p < pooled.Length; p++)
        {
            values[features.Count + p] *= pooled[p];
        }
        return new SparseRow(numbers, values, label, weight);
    }
}
