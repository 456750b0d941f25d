using Hub.Router.Classification.Features;
using Hub.Router.Classification.Lexicons;

namespace Hub.Router.Classification.Rules;

/// <summary>The numbers of all evidence that a rule may name: lexicons, kinds of mention, facts of fields.</summary>
internal sealed class EvidenceNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Creates the numbers for a set of lexicons.</summary>
    public EvidenceNames(LexiconSet lexicons)
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
    }

    /// <summary>Number of the first kind of mention.</summary>
    public int FirstMention { get; }

    /// <summary>Number of the first field fact.</summary>
    public int FirstField { get; }

    /// <summary>How many there are.</summary>
    public int Count => names.Count;

    /// <summary>The written name of a number.</summary>
    public string this[int number] => names[number];

    /// <summary>The number of a written name, or -1.</summary>
    public int Number(string name) => numbers.GetValueOrDefault(name, -1);

    private void Add(string name)
    {
        numbers.TryAdd(name, names.Count);
        names.Add(name);
    }
}
