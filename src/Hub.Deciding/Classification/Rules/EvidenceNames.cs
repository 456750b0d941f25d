using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Lexicons;

namespace Hub.Deciding.Classification.Rules;

/// <summary>The numbers of all evidence that a rule may name: lexicons, kinds of mention, facts of fields, groups of these.</summary>
internal sealed class EvidenceNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    private readonly List<int[]> groupsOf = [];

    /// <summary>Creates the numbers for a set of lexicons and of groups; a member that does not exist is left to the check.</summary>
    public EvidenceNames(LexiconSet lexicons, IReadOnlyDictionary<string, string[]> groups)
    {
        foreach (var name in lexicons.Names)
        {
            Add($"lexicon:{name}");
        }
        FirstMention = names.Count;
        foreach (var (_, name) in MentionNames.All)
        {
            Add($"persoon:{name}");
        }
        FirstField = names.Count;
        foreach (var name in SignalFields.Names)
        {
            Add($"veld:{name}");
        }
        var members = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (name, evidence) in groups)
        {
            int[] flat = [.. evidence.SelectMany(e => members.GetValueOrDefault(e) ?? [Number(e)]).Where(e => e >= 0).Distinct()];
            members.TryAdd($"groep:{name}", flat);
            Add($"groep:{name}");
            foreach (var e in flat)
            {
                groupsOf[e] = [.. groupsOf[e], names.Count - 1];
            }
        }
    }

    /// <summary>Number of the first kind of mention.</summary>
    public int FirstMention { get; }

    /// <summary>Number of the first field fact.</summary>
    public int FirstField { get; }

    /// <summary>How many there are.</summary>
    public int Count => names.Count;

    /// <summary>The written name of a number.</summary>
    public string this[int number] => names[number];

    /// <summary>The groups that a piece of evidence is of.</summary>
    public int[] GroupsOf(int number) => groupsOf[number];

    /// <summary>The number of a written name, or -1.</summary>
    public int Number(string name) => numbers.GetValueOrDefault(name, -1);

    private void Add(string name)
    {
        numbers.TryAdd(name, names.Count);
        names.Add(name);
        groupsOf.Add([]);
    }
}
