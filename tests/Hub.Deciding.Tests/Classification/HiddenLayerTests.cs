using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Tests.Classification;

/// <summary>What features say together, and what is said of words that nobody learned.</summary>
public sealed class HiddenLayerTests
{
    private const int Units = UnitVectors.Multiple;
    private static readonly string[] Names = ["woord:ladder", "woord:kind", "vorm:altijd"];

    [Fact]
    public void A_unit_that_is_below_nothing_says_nothing_and_one_above_it_what_it_was_taught()
    {
        var layer = Layer(bias: -1, ("woord:ladder", 0.75f), ("woord:kind", 0.75f));

        Assert.Equal(0, Said(layer, "ladder"));
        Assert.Equal(0, Said(layer, "kind"));
        Assert.Equal(0.5f * Units, Said(layer, "ladder", "kind"), 0.1f);
    }

    [Fact]
    public void A_word_that_nobody_learned_says_what_its_parts_say_and_one_that_was_learned_that_too()
    {
        var layer = Layer(bias: 0, ("deel:^ lad", 0.25f), ("deel:$ der", 0.5f), ("woord:ladder", 0.125f));

        Assert.Equal(0.875f * Units, Said(layer, "ladder"), 0.1f);
        Assert.Equal(0.25f * Units, Said(layer, "ladekast"), 0.1f);
        Assert.Equal(0.5f * Units, Said(layer, "vlinder"), 0.1f);
        Assert.Equal(0, Said(layer, "boom"));
    }

    [Fact]
    public void What_is_said_is_a_sum_over_features()
    {
        var layer = Layer(bias: -0.5f, ("woord:ladder", 0.75f), ("woord:kind", 0.5f), ("deel:$ tje", 0.25f));
        var units = Heard(layer, "ladder", "kind", "hekje", "bankje", "plantje");
        var gains = new double[Units];

        var constant = layer.Gains(units, [0, 0, 0, 2, 0, 0], gains);

        var sum = constant + layer.Gain(0, gains) + layer.Gain(1, gains) + layer.GainOfUnknown("plantje", gains);
        Assert.Equal(2 * layer.Score(units, 3), sum, 1e-3);
    }

    [Theory]
    [InlineData("hek", 0)]
    [InlineData("hekje", 4)]
    [InlineData("brandladder", WordParts.Most)]
    public void A_word_has_beginnings_and_ends_of_three_to_six_letters(string word, int parts)
    {
        Span<ulong> keys = stackalloc ulong[WordParts.Most];

        var count = WordParts.Keys(word, keys);

        Assert.Equal(parts, count);
        Assert.Equal(WordParts.Names(word).Select(name => FeatureKey.Parse(name)!.Value), keys[..count].ToArray());
    }

    [Fact]
    public void A_file_of_other_units_outputs_or_vectors_is_not_whole()
    {
        var sound = FileOf(0, ("woord:ladder", 1));

        Assert.True(HiddenLayer.IsWhole(sound));
        Assert.False(HiddenLayer.IsWhole(sound with { Bias = new double[Units - 1] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Bias = [] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Out = sound.Out[1..] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Share = 2 }));
        Assert.False(HiddenLayer.IsWhole(sound with { Bias = [.. Enumerable.Repeat(1e300, Units)] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Bias = new double[Units * 1_000] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Out = [.. sound.Out[1..], null!] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Out = [.. sound.Out[1..], [.. Enumerable.Repeat(1e300, Units + 1)]] }));
        Assert.False(HiddenLayer.IsWhole(sound with { Rows = new() { ["woord:ladder"] = null! } }));
        var loud = UnitVectors.Bytes([.. Enumerable.Repeat(1e6f, Units)]);
        Assert.False(HiddenLayer.IsWhole(sound with { Rows = new() { ["woord:ladder"] = loud } }));
        Assert.False(HiddenLayer.IsWhole(sound with { Rows = new() { ["woord:ladder"] = UnitVectors.Bytes(new float[Units * 2]) } }));
        Assert.False(HiddenLayer.IsWhole(sound with { Rows = new() { ["onbekend:ladder"] = UnitVectors.Bytes(new float[Units]) } }));
    }

    [Fact]
    public void A_vector_comes_back_as_near_as_a_byte_can()
    {
        float[] vector = [.. Enumerable.Range(0, Units).Select(k => (k - 10) / 7f)];
        var back = new UnitVectors(1, Units);
        var sum = new float[Units];

        back.Set(0, UnitVectors.Bytes(vector));
        back.Add(sum, 0, 2);

        Assert.All(sum.Zip(vector), pair => Assert.Equal(2 * pair.Second, pair.First, 2 * vector.Max() / 127));
    }

    private static float Said(HiddenLayer layer, params string[] words) => layer.Score(Heard(layer, words), 3);

    private static float[] Heard(HiddenLayer layer, params string[] words)
    {
        var units = new float[layer.Units];
        foreach (var word in words)
        {
            if (Array.IndexOf(Names, $"woord:{word}") is var row and >= 0)
            {
                layer.Add(units, row, 1);
            }
            else
            {
                layer.AddUnknown(units, word);
            }
        }
        layer.Speak(units, 1);
        return units;
    }

    private static HiddenLayer Layer(float bias, params (string Name, float Each)[] rows) => new(FileOf(bias, rows), Names);

    // Each unit the same, and each adds one to the score of danger.
    private static HiddenFile FileOf(float bias, params (string Name, float Each)[] rows)
        => new(
            0.5, [.. Enumerable.Repeat((double)bias, Units)],
            [.. Enumerable.Range(0, 6).Select(output => (double[])[0, .. Enumerable.Repeat(output == 3 ? 1.0 : 0, Units)])],
            rows.ToDictionary(row => row.Name, row => UnitVectors.Bytes([.. Enumerable.Repeat(row.Each, Units)])));
}
