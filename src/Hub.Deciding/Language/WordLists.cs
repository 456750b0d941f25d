using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Which class of words each list stands for.</summary>
internal static class WordLists
{
    private static readonly (WordList List, WordClass Kind)[] Classes =
    [
        (new("function-words"), WordClass.Function), (new("public-words"), WordClass.Public), (new("desk-words"), WordClass.Desk),
        (new("first-names"), WordClass.FirstName), (new("ordinary-names"), WordClass.OrdinaryName), (new("word-names"), WordClass.WordName),
        (new("capitals"), WordClass.Capitalised), (new("person-verbs"), WordClass.PersonVerb), (new("everyday-words"), WordClass.Everyday),
        (new("name-triggers.short-titles"), WordClass.ShortTitle), (new("name-triggers.long-titles"), WordClass.LongTitle),
        (new("name-triggers.roles"), WordClass.Role), (new("name-triggers.greetings"), WordClass.Greeting),
        (new("name-triggers.particles"), WordClass.Particle), (new("name-triggers.initials"), WordClass.Initial),
        (new("word-lists.no-verbs"), WordClass.NoVerb), (new("word-lists.ranks"), WordClass.Rank),
        (new("word-lists.lives"), WordClass.Lives),
    ];

    /// <summary>All words of a book with their classes.</summary>
    public static Dictionary<string, WordClass> Read(WordBook book)
    {
        var all = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var (list, kind) in Classes)
        {
            Add(all, list.Words(book), kind);
        }

        Add(all, DescribedPersons.Openers(book), WordClass.Told);
        Add(all, DescribedHome.Openers(book), WordClass.Home);
        Add(all, SpelledNumbers.Openers(book), WordClass.CodeTrigger);
        Add(all, NameSlots.Openers(book), WordClass.Slot);
        return all;
    }

    private static void Add(Dictionary<string, WordClass> all, IEnumerable<string> words, WordClass kind)
    {
        foreach (var word in words.Select(Folding.Fold))
        {
            all[word] = all.GetValueOrDefault(word) | kind;
        }
    }
}
