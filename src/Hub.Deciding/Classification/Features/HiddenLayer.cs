namespace Hub.Deciding.Classification.Features;

/// <summary>
/// What features say together: each adds its vector to the units, a unit below nothing says nothing, and the units add to the scores
/// (decision 126). Once it is known which units speak, what is said is a sum over the features again.
/// </summary>
internal sealed class HiddenLayer
{
    private const int MostUnits = 1024;
    private const string Word = "woord:";
    private const string Part = "deel:";
    private readonly float[] bias;
    private readonly float[] constants;
    private readonly float[][] outputs;
    private readonly UnitVectors rows;
    private readonly UnitVectors parts;
    private readonly Dictionary<ulong, int> partRows = [];

    /// <summary>Builds it for the rows of a model. A word that is known holds what its parts say.</summary>
    /// <param name="file">As it stands in the file.</param>
    /// <param name="names">The names of the model's rows.</param>
    public HiddenLayer(HiddenFile file, string[] names)
    {
        Share = (float)file.Share;
        bias = Array.ConvertAll(file.Bias, one => (float)one);
        constants = Array.ConvertAll(file.Out, one => (float)one[0]);
        outputs = Array.ConvertAll(file.Out, one => Array.ConvertAll(one[1..], each => (float)each));
        var known = file.Rows.Keys.Where(name => name.StartsWith(Part, StringComparison.Ordinal)).ToList();
        (rows, parts) = (new UnitVectors(names.Length, Units), new UnitVectors(known.Count, Units));
        for (var p = 0; p < known.Count; p++)
        {
            partRows[FeatureKey.Parse(known[p])!.Value] = p;
            parts.Set(p, file.Rows[known[p]]);
        }
        var whole = new float[Units];
        for (var row = 0; row < names.Length; row++)
        {
            if (file.Rows.TryGetValue(names[row], out var vector))
            {
                rows.Set(row, vector);
            }
            if (names[row].StartsWith(Word, StringComparison.Ordinal))
            {
                Array.Clear(whole);
                rows.Add(whole, row, 1);
                AddUnknown(whole, names[row].AsSpan(Word.Length));
                rows.Set(row, whole);
            }
        }
    }

    /// <summary>The columns that it speaks for, in order.</summary>
    public static ReadOnlySpan<int> Columns =>
    [
        FeatureColumns.Kind, FeatureColumns.Kind + 1, FeatureColumns.Kind + 2, FeatureColumns.Acute, FeatureColumns.SafeAtHome,
        FeatureColumns.Initiative,
    ];

    /// <summary>Number of units.</summary>
    public int Units => bias.Length;

    /// <summary>How much of a score it says.</summary>
    public float Share { get; }

    /// <summary>Whether a file holds what this version needs.</summary>
    public static bool IsWhole(HiddenFile file)
        => file.Share is >= 0 and <= 1 && file.Bias is { Length: > 0 and <= MostUnits and var units } && units % UnitVectors.Multiple == 0
            && Array.TrueForAll(file.Bias, UnitVectors.IsNumber)
            && file.Out?.Length == Columns.Length
            && Array.TrueForAll(file.Out, one => one?.Length == units + 1 && Array.TrueForAll(one, UnitVectors.IsNumber))
            && file.Rows is not null
            && file.Rows.All(row => FeatureKey.Parse(row.Key) is not null && UnitVectors.IsVector(row.Value, units));

    /// <summary>Adds a row of the model to the units.</summary>
    public void Add(Span<float> units, int row, float value) => rows.Add(units, row, value);

    /// <summary>Adds a word that is no row: what its parts say.</summary>
    public void AddUnknown(Span<float> units, ReadOnlySpan<char> word, float value = 1)
    {
        Span<ulong> keys = stackalloc ulong[WordParts.Most];
        foreach (var key in keys[..WordParts.Keys(word, keys)])
        {
            if (partRows.TryGetValue(key, out var part))
            {
                parts.Add(units, part, value);
            }
        }
    }

    /// <summary>Adds what the units begin with, and leaves those that speak.</summary>
    /// <param name="units">The sums of the features.</param>
    /// <param name="loudness">How loud each feature is in a text of this length.</param>
    public void Speak(Span<float> units, float loudness)
    {
        for (var k = 0; k < units.Length; k++)
        {
            units[k] = Math.Max(0, (units[k] * loudness) + bias[k]);
        }
    }

    /// <summary>What the units say for one output.</summary>
    public float Score(ReadOnlySpan<float> units, int output)
    {
        var sum = constants[output];
        var weights = outputs[output];
        for (var k = 0; k < units.Length; k++)
        {
            sum += units[k] * weights[k];
        }
        return sum;
    }

    /// <summary>What one more in each unit adds to a sum of the scores; returns what the sum is without any feature.</summary>
    /// <param name="units">The units that speak.</param>
    /// <param name="factors">By output its factor.</param>
    /// <param name="gains">Gets by unit what it adds: none for one that does not speak.</param>
    public double Gains(ReadOnlySpan<float> units, ReadOnlySpan<double> factors, Span<double> gains)
    {
        var constant = 0.0;
        for (var output = 0; output < outputs.Length; output++)
        {
            constant += factors[output] * constants[output];
        }
        for (var k = 0; k < units.Length; k++)
        {
            gains[k] = 0;
            for (var output = 0; output < outputs.Length && units[k] > 0; output++)
            {
                gains[k] += factors[output] * outputs[output][k];
            }
            constant += gains[k] * bias[k];
        }
        return constant;
    }

    /// <summary>What one of a row adds.</summary>
    public double Gain(int row, ReadOnlySpan<double> gains) => rows.Sum(row, gains);

    /// <summary>What a word adds that is no row.</summary>
    public double GainOfUnknown(ReadOnlySpan<char> word, ReadOnlySpan<double> gains)
    {
        Span<ulong> keys = stackalloc ulong[WordParts.Most];
        var gain = 0.0;
        foreach (var key in keys[..WordParts.Keys(word, keys)])
        {
            gain += partRows.TryGetValue(key, out var part) ? parts.Sum(part, gains) : 0;
        }
        return gain;
    }
}
