using System.Runtime.InteropServices;
using Hub.Deciding.Classification.Features;

namespace Hub.Deciding.Classification.Evidence;

/// <summary>The words of a signal that are no rows of the model, with how often each stands there.</summary>
internal sealed class UnknownWords
{
    private readonly Dictionary<string, int> times = new(StringComparer.Ordinal);

    /// <summary>Counts a word.</summary>
    public void Count(string word) => CollectionsMarshal.GetValueRefOrAddDefault(times, word, out _)++;

    /// <summary>What one occurrence of a word counts: more of them count less each.</summary>
    public double ValueOf(string word) => Repeat.Of(times[word]) / (double)times[word];
}
