using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Learning;

/// <summary>All features met while learning, by key, with their names.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> numbers = [];

    /// <summary>Name and family by number.</summary>
    public List<(string Name, FeatureFamily Family)> Features { get; } = [];

    /// <summary>The number of a feature, given out when it is new.</summary>
    public int Number(FeatureFamily family, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var key = FeatureKey.Of(family, first, second);
        if (!numbers.TryGetValue(key, out var number))
        {
            numbers[key] = number = Features.Count;
            Features.Add((FeatureKey.Name(family, first, second), family));
        }
        return number;
    }
}
