using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Deciding.Classification.Text;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Lexicons;

/// <summary>All lexicons of a rule set: their names by number, and the search that finds their entries.</summary>
internal sealed class LexiconSet
{
    private readonly Dictionary<string, int> byName;
    private readonly SentenceEvidence[] evidence;
    private readonly bool[] isUnlearned;

    private LexiconSet(
        ImmutableArray<string> names, Dictionary<string, int> numbers, PatternSearch search, Spellings spellings, WordBook words)
    {
        Words = words;
        Names = names;
        byName = numbers;
        Search = search;
        Spellings = spellings;
        evidence = [.. names.Select(LexiconEvidence.Of)];
        isUnlearned =
        [
            .. names.Select(
                name => name.StartsWith("naam.", StringComparison.Ordinal) || name.StartsWith("regel.", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The names, by number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Finds the entries.</summary>
    public PatternSearch Search { get; }

    /// <summary>How shorthand and dialect are read.</summary>
    public Spellings Spellings { get; }

    /// <summary>The lists of words beside the lexicons.</summary>
    public WordBook Words { get; }

    /// <summary>What sort of evidence a lexicon gives.</summary>
    public SentenceEvidence Evidence(int lexicon) => evidence[lexicon];

    /// <summary>
    /// Whether nothing is learned of a lexicon: names (<c>naam.</c>), or words that count only in a written rule (<c>regel.</c>).
    /// </summary>
    public bool IsUnlearned(int lexicon) => isUnlearned[lexicon];

    /// <summary>The number of a lexicon, or -1.</summary>
    public int Number(string name) => byName.GetValueOrDefault(name, -1);

    /// <summary>Builds the set; every fault of every file is added to <paramref name="faults"/>.</summary>
    public static LexiconSet Build(
        IEnumerable<(string File, LexiconFile Content)> files, ICollection<ConfigFault> faults, WordBook? words = null)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var patterns = new List<(LexiconPattern, int)>();
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (file, content) in files)
        {
            foreach (var (name, entries) in content.Lexicons)
            {
                if (!numbers.TryAdd(name, names.Count))
                {
                    faults.Add(new ConfigFault(file, $"$.lexicons.{name}", "must be the only lexicon of that name"));
                    continue;
                }
                Read(file, name, entries, names.Count, patterns, faults);
                names.Add(name);
            }
            ReadSpellings(file, content.Spellings ?? [], spellings, faults);
        }
        return new LexiconSet(
            names.ToImmutable(), numbers, PatternSearch.Build(patterns), new Spellings(spellings), words ?? WordBook.Shipped);
    }

    private static void Read(
        string file, string name, string[] entries, int number, List<(LexiconPattern, int)> patterns, ICollection<ConfigFault> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            var path = $"$.lexicons.{name}[{i}]";
            if (LexiconPattern.Read(entries[i]) is not { } pattern)
            {
                faults.Add(
                    new ConfigFault(
                        file, path, "must be lower-case words with single spaces, # as the word for a number, * at either end"));
            }
            else if (!seen.Add(entries[i]))
            {
                faults.Add(new ConfigFault(file, path, "must not stand in the lexicon twice"));
            }
            else
            {
                patterns.Add((pattern, number));
            }
        }
        if (entries.Length == 0)
        {
            faults.Add(new ConfigFault(file, $"$.lexicons.{name}", "must have at least one entry"));
        }
    }

    private static void ReadSpellings(
        string file, Dictionary<string, string> from, Dictionary<string, string> into, ICollection<ConfigFault> faults)
    {
        foreach (var (written, read) in from)
        {
            if (!written.All(char.IsAsciiLetterLower) || LexiconPattern.Read(read) is not { OpenLeft: false, OpenRight: false }
                || !into.TryAdd(written, read))
            {
                faults.Add(new ConfigFault(file, $"$.spellings.{written}", "must be one lower-case word, once, with what it is read as"));
            }
        }
    }
}
