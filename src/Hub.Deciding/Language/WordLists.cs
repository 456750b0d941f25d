using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Reads the embedded lists into one dictionary.</summary>
internal static class WordLists
{
    private const string NoVerbs =
        "kapot dicht slecht groot zwart heet recht licht nacht hard verlicht vervuild veracht bont plat vast zacht echt rot rood bult put straat markt kust lust vocht lucht";

    private const string Ranks =
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende een twee drie vier vijf zes zeven acht negen tien elf twaalf";

    /// <summary>All words of all lists with their classes.</summary>
    public static Dictionary<string, WordClass> Read()
    {
        var all = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (list, kind) in Files())
        {
            Add(all, WordSet.Lines(list + ".txt").SelectMany(Split), kind);
        }

        foreach (var (list, kind) in NameTriggers.Lists())
        {
            Add(all, Split(list), kind);
        }

        Add(all, DescribedPersons.Openers, WordClass.Told);
        Add(all, DescribedHome.Openers, WordClass.Home);
        Add(all, SpelledNumbers.Openers, WordClass.CodeTrigger);
        Add(all, NameSlots.Openers, WordClass.Slot);
        Add(all, Split(NoVerbs), WordClass.NoVerb);
        Add(all, Split(Ranks), WordClass.Rank);
        Add(all, Split("woont wonend woonde woonachtig"), WordClass.Lives);
        return all;
    }

    private static IEnumerable<(string List, WordClass Kind)> Files() =>
    [
        ("function-words", WordClass.Function), ("public-words", WordClass.Public), ("desk-words", WordClass.Desk), ("first-names", WordClass.FirstName),
        ("ordinary-names", WordClass.OrdinaryName), ("word-names", WordClass.WordName), ("capitals", WordClass.Capitalised), ("person-verbs", WordClass.PersonVerb),
        ("everyday-words", WordClass.Everyday),
    ];

    private static void Add(Dictionary<string, WordClass> all, IEnumerable<string> words, WordClass kind)
    {
        foreach (var word in words.Select(Folding.Fold))
        {
            all[word] = all.GetValueOrDefault(word) | kind;
        }
    }

    private static string[] Split(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
