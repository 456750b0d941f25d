using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning.Trainers;

/// <summary>Learns what features say together. The chance in it is always the same: same examples, same bytes.</summary>
internal static class HiddenLearner
{
    private const int Batch = 64;
    private const float Rising = 0.3f;
    private const float First = 0.04f;

    /// <summary>Learns from examples, in rounds over all of them.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="features">What their numbers stand for.</param>
    /// <param name="settings">The settings.</param>
    public static HiddenFile Learn(IReadOnlyList<HiddenRow> examples, IReadOnlyList<LearnedFeature> features, HiddenSettings settings)
    {
        var net = new HiddenNet(features, settings);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var chance = new Chance();
        var steps = settings.Rounds * ((examples.Count + Batch - 1) / Batch);
        var step = 0;
        for (var round = 0; round < settings.Rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                step++;
                net.Learn([.. batch.Select(at => examples[at])], settings.Step * SizeOf(step / (float)steps));
            }
        }
        return net.ToFile(examples.Count);
    }

    // Small steps, large ones, and ever smaller ones.
    private static float SizeOf(float part)
    {
        return part < Rising ? First + ((1 - First) * Wave(1 - (part / Rising))) : Wave((part - Rising) / (1 - Rising));

        static float Wave(float at) => (1 + (float)Math.Cos(Math.PI * at)) / 2;
    }
}
