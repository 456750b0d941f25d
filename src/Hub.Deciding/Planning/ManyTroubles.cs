using System.Collections.Frozen;
using Hub.Configuration;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Planning;

/// <summary>
/// Tells whether a case is of several troubles at once, for municipalities that have a coordinator for those. Both ways lead to care only.
/// </summary>
internal sealed class ManyTroubles
{
    private const string Name = "rules/complex.json";
    private const int ShortestBeginning = 3;

    private static readonly RuleId Rule = new("complex.multi-problem");

    private readonly int atLeast;
    private readonly FrozenDictionary<string, string> words;
    private readonly FrozenDictionary<string, string> beginnings;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> wordOf;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> beginningOf;

    /// <summary>Builds the look-ups; the file must have been checked.</summary>
    public ManyTroubles(ComplexFile file)
    {
        atLeast = file.AtLeast;
        var entries = file.Troubles.SelectMany(trouble => trouble.Value.Select(word => (Word: word, Trouble: trouble.Key)))
            .DistinctBy(entry => entry.Word, StringComparer.OrdinalIgnoreCase).ToList();
        words = entries.Where(entry => !entry.Word.EndsWith('*'))
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Trouble, StringComparer.OrdinalIgnoreCase);
        beginnings = entries.Where(entry => entry.Word.EndsWith('*'))
            .ToFrozenDictionary(entry => entry.Word[..^1], entry => entry.Trouble, StringComparer.OrdinalIgnoreCase);
        (wordOf, beginningOf) = (words.GetAlternateLookup<ReadOnlySpan<char>>(), beginnings.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>Reads and checks the file; null where a fault was found, and added to the list.</summary>
    public static ManyTroubles? Load(string configFolder, List<ConfigFault> faults)
    {
        var reading = ConfigFile.Read<ComplexFile>(configFolder, Name);
        faults.AddRange(reading.Faults);
        if (reading is not { Complete: true, Value: { } file })
        {
            return null;
        }
        var before = faults.Count;
        if (file.AtLeast < 2 || file.AtLeast > file.Troubles.Count)
        {
            faults.Add(new ConfigFault(Name, "$.atLeast", "must be two or more, and no more than there are troubles"));
        }
        foreach (var (trouble, _) in file.Troubles.Where(trouble => trouble.Value.Any(word => word.Trim('*').Length < ShortestBeginning)))
        {
            faults.Add(new ConfigFault(Name, $"$.troubles.{trouble}", $"must have words of {ShortestBeginning} letters or more"));
        }
        return faults.Count == before ? new ManyTroubles(file) : null;
    }

    /// <summary>The reason why a case is complex, without words of it; null where it is not.</summary>
    public Reason? In(Signal signal)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Collect(signal.Summary, found);
        Collect(signal.Description, found);
        return found.Count >= atLeast ? new Reason(Rule, string.Join(", ", found.Select(trouble => $"trouble:{trouble}"))) : null;
    }

    private void Collect(ReadOnlySpan<char> text, SortedSet<string> found)
    {
        while (!text.IsEmpty)
        {
            var start = 0;
            while (start < text.Length && !char.IsLetter(text[start]))
            {
                start++;
            }
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }
            Find(text[start..end], found);
            text = text[end..];
        }
    }

    private void Find(ReadOnlySpan<char> word, SortedSet<string> found)
    {
        if (wordOf.TryGetValue(word, out var trouble))
        {
            found.Add(trouble);
        }
        for (var length = ShortestBeginning; length <= word.Length; length++)
        {
            if (beginningOf.TryGetValue(word[..length], out trouble))
            {
                found.Add(trouble);
            }
        }
    }
}
