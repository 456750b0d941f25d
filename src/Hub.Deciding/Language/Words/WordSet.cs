using System.Collections.Frozen;

namespace Hub.Deciding.Language.Words;

/// <summary>A set of folded words that answers for a slice of text without allocating.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Takes the words; they are folded here.</summary>
    public WordSet(IEnumerable<string> words)
    {
        this.words = words.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The folded words.</summary>
    public IEnumerable<string> Words => words;

    /// <summary>Reads white-space separated words.</summary>
    public static WordSet Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of an embedded list without comment.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))];
    }

    /// <summary>Opens an embedded file of this folder.</summary>
    public static Stream Open(string name)
        => typeof(WordSet).Assembly.GetManifestResourceStream($"Hub.Deciding.Language.Resources.{name}")
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");

    /// <summary>Whether the folded word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}
