using System.Collections.Frozen;

namespace Hub.Deciding.Language.Words;

/// <summary>
/// The files of lists that ship: words apart by white space, <c>#</c> before a comment; in <c>Resources/Lists</c> a line <c>[name]</c>
/// before each list, in <c>Resources</c> one list a file, called as the file.
/// </summary>
internal static class WordListFile
{
    private static readonly string[] Whole =
    [
        "function-words", "public-words", "desk-words", "first-names", "ordinary-names", "word-names", "capitals", "person-verbs",
        "everyday-words",
    ];

    private static readonly string[] Parted = ["classifier", "homes", "names", "numbers", "persons", "release", "streets", "words"];

    /// <summary>All lists by name.</summary>
    public static FrozenDictionary<string, string[]> Shipped()
        => Whole.Select(file => (Name: file, Words: WordSet.Lines($"{file}.txt").SelectMany(Split).ToArray()))
            .Concat(Parted.SelectMany(file => Parts(WordSet.Lines($"Lists.{file}.txt"))))
            .ToFrozenDictionary(list => list.Name, list => list.Words, StringComparer.Ordinal);

    /// <summary>The name in a line that begins a list; null where it begins none.</summary>
    public static string? NameIn(string line) => line is ['[', .. var name, ']'] ? name : null;

    /// <summary>The words of a line.</summary>
    public static string[] Split(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Name, string[] Words)> Parts(IEnumerable<string> lines)
    {
        var parts = new List<(string Name, List<string> Words)>();
        foreach (var line in lines)
        {
            if (NameIn(line.Trim()) is { } name)
            {
                parts.Add((name, []));
            }
            else
            {
                parts[^1].Words.AddRange(Split(line));
            }
        }
        return parts.Select(part => (part.Name, part.Words.ToArray()));
    }
}
