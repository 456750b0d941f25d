using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning;

/// <summary>Which features may be learned: words that stand in enough signals and are no names.</summary>
internal static class Vocabulary
{
    /// <summary>For each feature whether it may be learned.</summary>
    public static bool[] Allowed(FeatureSpace space, NameGuard names, LearningSettings settings, IReadOnlyList<PreparedSignal> signals)
    {
        var counts = new int[space.Features.Count];
        foreach (var signal in signals)
        {
            foreach (var feature in signal.Sentences.SelectMany(s => s).Concat(signal.Fields).Concat(signal.Form).Distinct())
            {
                counts[feature]++;
            }
        }
        var allowed = new bool[counts.Length];
        for (var f = 0; f < counts.Length; f++)
        {
            var (name, family) = space.Features[f];
            allowed[f] = family switch
            {
                FeatureFamily.Word or FeatureFamily.Pair or FeatureFamily.Skip
                    => counts[f] >= settings.LeastSignals && names.IsOrdinary(name),
                FeatureFamily.Stem => counts[f] >= settings.LeastSignals && names.IsOrdinaryStem(name),
                _ => counts[f] >= 2,
            };
        }
        return allowed;
    }
}
