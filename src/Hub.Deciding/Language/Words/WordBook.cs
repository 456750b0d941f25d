using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Hub.Deciding.Language.Words;

/// <summary>
/// What is in each list of words that deciding goes by: the lists that ship, with what a municipality put right in them. Immutable;
/// texts carry the book that they were read with, so that two configurations can be asked beside each other.
/// </summary>
internal sealed class WordBook
{
    private static readonly FrozenDictionary<string, string[]> ShippedLists = WordListFile.Shipped();
    private static readonly FrozenDictionary<string, int> Numbers = ShippedLists.Keys.Order(StringComparer.Ordinal)
        .Select((name, number) => (name, number)).ToFrozenDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);

    private readonly WordSet[] lists;

    private WordBook(Func<string, IEnumerable<string>> words, string? mark = null)
    {
        Mark = mark;
        lists = new WordSet[Numbers.Count];
        foreach (var (name, number) in Numbers)
        {
            lists[number] = new WordSet(words(name));
        }
    }

    /// <summary>The lists as they ship.</summary>
    public static WordBook Shipped { get; } = new(name => ShippedLists[name]);

    /// <summary>Six figures that tell one set of corrections from another; null for the lists as they ship.</summary>
    public string? Mark { get; }

    /// <summary>The names of all lists.</summary>
    public static IEnumerable<string> Names => Numbers.Keys;

    /// <summary>The words of a list.</summary>
    public WordSet this[int number] => lists[number];

    /// <summary>The words of a list; null where there is none of that name.</summary>
    public WordSet? Find(string name) => Numbers.TryGetValue(name, out var number) ? lists[number] : null;

    /// <summary>The number of a list.</summary>
    /// <exception cref="InvalidOperationException">No file has it: a fault of the code.</exception>
    public static int NumberOf(string name)
        => Numbers.TryGetValue(name, out var number) ? number : throw new InvalidOperationException($"No list of words is called {name}.");

    /// <summary>This book with words added to and taken from some lists.</summary>
    /// <param name="added">By list, folded.</param>
    /// <param name="gone">By list, folded.</param>
    public WordBook With(IReadOnlyDictionary<string, HashSet<string>> added, IReadOnlyDictionary<string, HashSet<string>> gone)
        => added.Count + gone.Count == 0 ? this : new(
            name => Find(name)!.Words
                .Where(word => !gone.TryGetValue(name, out var less) || !less.Contains(word))
                .Concat(added.TryGetValue(name, out var more) ? more : []),
            MarkOf(Lines('+', added).Concat(Lines('-', gone))));

    private static IEnumerable<string> Lines(char sign, IReadOnlyDictionary<string, HashSet<string>> lists)
        => lists.OrderBy(list => list.Key, StringComparer.Ordinal)
            .Select(list => $"{list.Key} {sign} {string.Join(' ', list.Value.Order(StringComparer.Ordinal))}");

    private static string MarkOf(IEnumerable<string> lines)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..6];
}
