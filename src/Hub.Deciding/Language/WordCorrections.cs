using Hub.Configuration;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>
/// What a municipality puts right in the lists of words, without a new version of the hub: <c>rules/words.txt</c>, which need not be
/// there. A line <c>[list]</c> names a list; below it <c>+</c> and words adds them, <c>-</c> and words takes them away.
/// </summary>
internal sealed class WordCorrections
{
    /// <summary>The file within a configuration set.</summary>
    public const string Name = "rules/words.txt";

    private const int LongestWord = 60;

    private readonly Dictionary<string, HashSet<string>> added = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> gone = new(StringComparer.Ordinal);
    private readonly ICollection<ConfigFault> faults;
    private string? list;
    private bool listBegan;

    private readonly ICollection<ConfigFault> needless;

    private WordCorrections(ICollection<ConfigFault> faults, ICollection<ConfigFault> needless)
        => (this.faults, this.needless) = (faults, needless);

    /// <summary>The corrections that change nothing, as after an upgrade that brought them to everybody; each with its line.</summary>
    public static IReadOnlyList<ConfigFault> Needless(string config)
    {
        var found = new List<ConfigFault>();
        Read(config, [], found);
        return found;
    }

    /// <summary>The book that a configuration reads text with; adds every fault, each with its line.</summary>
    public static WordBook Read(string config, ICollection<ConfigFault> faults) => Read(config, faults, []);

    private static WordBook Read(string config, ICollection<ConfigFault> faults, List<ConfigFault> needless)
    {
        string[] lines;
        try
        {
            var file = Path.Combine(config, Name);
            lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(new ConfigFault(Name, "$", "the file cannot be read"));
            return WordBook.Shipped;
        }
        var corrections = new WordCorrections(faults, needless);
        for (var i = 0; i < lines.Length; i++)
        {
            corrections.Take(lines[i].Trim(), i + 1);
        }
        return WordBook.Shipped.With(corrections.added, corrections.gone);
    }

    private void Take(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }
        if (WordListFile.NameIn(line) is { } name)
        {
            (listBegan, list) = (true, WordBook.Shipped.Find(name) is null ? null : name);
            Refuse(list is null, $"names no list of words (line {number})");
        }
        else if (line[0] is not ('+' or '-') || WordListFile.Split(line[1..]) is not { Length: > 0 } words)
        {
            Refuse(true, $"must be [list], or + or - with words behind it (line {number})");
        }
        else if (list is null)
        {
            Refuse(!listBegan, $"must stand below a line [list] (line {number})"); // below a list that there is not, that was said
        }
        else
        {
            Array.ForEach(words, word => Take(list, Folding.Fold(word), line[0] == '+', number));
        }
    }

    private void Take(string to, string word, bool adds, int number)
    {
        var known = WordBook.Shipped.Find(to)!.Contains(word);
        var isWord = word.Length <= LongestWord && word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '\'' or '.');
        Refuse(!isWord, $"must be words of letters, as they stand in a text (line {number})");
        if (isWord && known == adds)
        {
            needless.Add(new ConfigFault(
                Name, "$",
                adds ? $"adds a word that stands in the list already (line {number})"
                    : $"takes away a word that does not stand in the list (line {number})"));
        }
        else if (isWord)
        {
            var into = adds ? added : gone;
            (into.TryGetValue(to, out var words) ? words : into[to] = new HashSet<string>(StringComparer.Ordinal)).Add(word);
        }
    }

    private void Refuse(bool wrong, string rule)
    {
        if (wrong)
        {
            faults.Add(new ConfigFault(Name, "$", rule));
        }
    }
}
