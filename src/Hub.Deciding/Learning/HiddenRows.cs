using Hub.Deciding.Classification.Features;
using Hub.Deciding.Learning.Trainers;

namespace Hub.Deciding.Learning;

/// <summary>
/// Turns prepared signals into examples of the hidden layer: features that may be learned, and the parts of each word, known or not.
/// </summary>
internal sealed class HiddenRows
{
    private readonly FeatureSpace space;
    private readonly LearningSettings settings;
    private readonly Dictionary<int, int> numbers = [];
    private readonly Dictionary<int, int[]> parts = [];
    private readonly List<LearnedFeature> learned = [];

    private HiddenRows(
        FeatureSpace space, NameGuard names, LearningSettings settings, bool[] allowed, IReadOnlyList<PreparedSignal> signals)
    {
        (this.space, this.settings) = (space, settings);
        for (var f = 0; f < allowed.Length; f++)
        {
            if (allowed[f] && space.Features[f].Family != FeatureFamily.Pool)
            {
                numbers[f] = learned.Count;
                learned.Add(LearnedFeature.Of(space.Features[f].Name, space.Features[f].Family, settings.Scale(space.Features[f].Family)));
            }
        }
        NumberParts(names, signals);
    }

    /// <summary>Learns from signals what features say together.</summary>
    public static HiddenFile Learn(
        FeatureSpace space, NameGuard names, LearningSettings settings, bool[] allowed, IReadOnlyList<PreparedSignal> signals)
    {
        var rows = new HiddenRows(space, names, settings, allowed, signals);
        return HiddenLearner.Learn([.. signals.Select(rows.Of)], rows.learned, settings.Hidden);
    }

    private HiddenRow Of(PreparedSignal signal)
    {
        var values = new Dictionary<int, float>();
        var (own, known) = (new SortedDictionary<int, float>(), new SortedDictionary<int, float>());
        foreach (var feature in signal.Sentences.SelectMany(sentence => sentence))
        {
            values[feature] = Repeat.Add(values.GetValueOrDefault(feature), 1);
        }
        foreach (var (feature, value) in values)
        {
            Add(own, feature, value);
            foreach (var part in parts.GetValueOrDefault(feature) ?? [])
            {
                own[part] = own.GetValueOrDefault(part) + (value * learned[part].Scale);
            }
        }
        foreach (var feature in signal.Form)
        {
            Add(own, feature, 1);
        }
        foreach (var feature in signal.Fields)
        {
            Add(known, feature, 1);
        }
        var label = signal.Labelled;
        return new HiddenRow(
            [.. own.Keys, .. known.Keys], [.. own.Values.Concat(known.Values).Select(value => value * signal.Loudness)],
            known.Count, (int)label.Kind - 1,
            [label.Acute, label.SafeAtHome, label.Initiative], (int)label.Theme - 1, settings.WeightOf(label));
    }

    private void Add(SortedDictionary<int, float> to, int feature, float value)
    {
        if (numbers.TryGetValue(feature, out var number))
        {
            to[number] = value * learned[number].Scale;
        }
    }

    // Parts are those of ordinary words: what stands with a capital may be a name.
    private void NumberParts(NameGuard names, IReadOnlyList<PreparedSignal> signals)
    {
        var ofWord = new Dictionary<int, string[]>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var signal in signals)
        {
            var here = new HashSet<string>(StringComparer.Ordinal);
            foreach (var feature in signal.Sentences.SelectMany(sentence => sentence))
            {
                if (space.Features[feature] is not (var name, FeatureFamily.Word))
                {
                    continue;
                }
                if (!ofWord.TryGetValue(feature, out var all))
                {
                    ofWord[feature] = all = [.. WordParts.Names(FeatureKey.Rest(name))];
                }
                here.UnionWith(names.IsOrdinary(name) ? all : []);
            }
            foreach (var part in here)
            {
                counts[part] = counts.GetValueOrDefault(part) + 1;
            }
        }
        var ordinary = names.OrdinaryParts();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (part, count) in counts)
        {
            if (count >= settings.LeastPartSignals && ordinary.Contains(part))
            {
                found[part] = learned.Count;
                learned.Add(LearnedFeature.Of(part, FeatureFamily.Part, settings.PartScale));
            }
        }
        foreach (var (feature, all) in ofWord)
        {
            parts[feature] = [.. all.Where(found.ContainsKey).Select(part => found[part])];
        }
    }
}
