using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Learning.Trainers;

namespace Hub.Deciding.Learning;

/// <summary>Learns the weights of all columns from prepared signals. No chance in it: same signals, same weights.</summary>
internal sealed class ModelLearner(FeatureSpace space, NameGuard names, LearningSettings settings, Priors priors)
{
    private const int Folds = 5;
    private readonly int[] pool = PooledSentences.Names.Select(name => space.Number(FeatureFamily.Pool, name, default)).ToArray();
    private readonly int[] kinds = [.. new[] { SignalKind.Collective, SignalKind.Individual, SignalKind.Both }
        .Select(kind => space.Number(FeatureFamily.Shape, "soort", kind.ToString()))];

    /// <summary>Learns from the signals.</summary>
    public LearnedWeights Learn(IReadOnlyList<PreparedSignal> signals)
    {
        var together = Vocabulary.Allowed(space, names, settings, signals);
        // Words with one between them say nothing alone that a pair does not.
        bool[] allowed = [.. together.Select((isAllowed, f) => isAllowed && space.Features[f].Family != FeatureFamily.Skip)];
        var sentences = new SentenceLearner(space, settings, allowed, priors);
        var pooled = new float[signals.Count][];
        var scores = new float[signals.Count][];
        var folds = FoldsOf(signals);
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = sentences.Learn([.. signals.Where((_, i) => folds[i] != fold)]);
            for (var i = 0; i < signals.Count; i++)
            {
                scores[i] = folds[i] == fold ? SentenceLearner.Scores(part, signals[i]) : scores[i];
                pooled[i] = folds[i] == fold ? SentenceLearner.Pool(scores[i]) : pooled[i];
            }
        }
        var columns = new LearnedWeights(space, settings);
        columns.Set(FeatureColumns.Person, sentences.Learn(signals));
        columns.Hidden = HiddenRows.Learn(space, names, settings, together, signals);
        LearnKind(signals, pooled, allowed, columns);
        LearnThemes(signals, scores, allowed, columns);
        LearnFlag(signals, pooled, allowed, columns, FeatureColumns.Acute, s => s.Acute);
        LearnFlag(signals, pooled, allowed, columns, FeatureColumns.SafeAtHome, s => s.SafeAtHome);
        LearnFlag(signals, pooled, allowed, columns, FeatureColumns.Initiative, s => s.Initiative);
        return columns;
    }

    // Authors are kept whole: what sentences say of an author is told by weights that did not see that author.
    private static int[] FoldsOf(IReadOnlyList<PreparedSignal> signals)
    {
        var authors = signals.Select(signal => signal.Labelled.File).Distinct().ToList();
        return [.. signals.Select((signal, i) => (authors.Count < Folds ? i : authors.IndexOf(signal.Labelled.File)) % Folds)];
    }

    private void LearnKind(IReadOnlyList<PreparedSignal> signals, float[][] pooled, bool[] allowed, LearnedWeights columns)
    {
        var rows = new List<SparseRow>();
        for (var i = 0; i < signals.Count; i++)
        {
            var label = (int)signals[i].Labelled.Kind - 1;
            var weight = settings.WeightOf(signals[i].Labelled);
            rows.Add(Row(signals[i], pooled[i], allowed, label, weight, withFields: true));
            rows.Add(Row(signals[i], pooled[i], allowed, label, settings.BareWeight * weight, withFields: false));
        }
        columns.SetClasses(FeatureColumns.Kind, Train(rows, 3, settings.KindPenalty, priors.Kinds()), 3);
    }

    private void LearnThemes(IReadOnlyList<PreparedSignal> signals, float[][] scores, bool[] allowed, LearnedWeights columns)
    {
        var rows = signals.Select((s, i) =>
        {
            var kind = s.Labelled.Kind;
            var values = Values(s, withFields: true, sentence => ThemeWeight.Of(kind, scores[i][sentence]));
            values[kinds[(int)kind - 1]] = 1;
            return ToRow(values, allowed, (int)s.Labelled.Theme - 1, settings.WeightOf(s.Labelled));
        }).ToList();
        columns.SetClasses(
            FeatureColumns.Theme, Train(rows, FeatureColumns.Themes, settings.ThemePenalty, priors.Themes()), FeatureColumns.Themes);
    }

    private void LearnFlag(
        IReadOnlyList<PreparedSignal> signals, float[][] pooled, bool[] allowed, LearnedWeights columns, int column,
        Func<LabelledSignal, bool> flag)
    {
        var rows = signals.Select((s, i) => Row(s, pooled[i], allowed, flag(s.Labelled) ? 1 : 0, settings.WeightOf(s.Labelled),
            withFields: true).Quieter(s.Loudness))
            .ToList();
        var weights = Train(rows, 2, settings.FlagPenalty, priors.Flag(column));
        columns.Set(column, [.. Enumerable.Range(0, space.Features.Count).Select(f => weights[(f * 2) + 1] - weights[f * 2])]);
    }

    private double[] Train(IReadOnlyList<SparseRow> rows, int classes, double penalty, double[] prior)
        => LogisticTrainer.Train(rows, classes, Telling.Penalties(rows, space.Features.Count, classes, penalty), prior);

    private SparseRow Row(PreparedSignal signal, float[] pooled, bool[] allowed, int label, float weight, bool withFields)
    {
        var values = Values(signal, withFields, _ => 1);
        for (var p = 0; p < pooled.Length; p++)
        {
            values[pool[p]] = pooled[p];
        }
        return ToRow(values, allowed, label, weight);
    }

    private static Dictionary<int, float> Values(PreparedSignal signal, bool withFields, Func<int, float> sentenceWeight)
    {
        var values = new Dictionary<int, float>();
        for (var s = 0; s < signal.Sentences.Length; s++)
        {
            var weight = sentenceWeight(s);
            foreach (var feature in signal.Sentences[s])
            {
                values[feature] = Repeat.Add(values.GetValueOrDefault(feature), weight);
            }
        }
        foreach (var feature in withFields ? signal.Form.Concat(signal.Fields) : signal.Form)
        {
            values[feature] = 1;
        }
        return values;
    }

    private SparseRow ToRow(Dictionary<int, float> values, bool[] allowed, int label, float weight)
    {
        var used = values.Where(v => allowed[v.Key] || space.Features[v.Key].Family == FeatureFamily.Pool || kinds.Contains(v.Key))
            .OrderBy(v => v.Key).ToList();
        return new SparseRow(
            [.. used.Select(v => v.Key)], [.. used.Select(v => v.Value * settings.Scale(space.Features[v.Key].Family))], label, weight);
    }
}
