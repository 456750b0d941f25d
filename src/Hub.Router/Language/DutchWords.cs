namespace Hub.Router.Language;

/// <summary>What the hub knows about single Dutch words: harmless, name, or both. Built once; safe for concurrent use.</summary>
/// <remarks>The word list is OpenTaal's (docs/third-party.md); the other lists were written for this project.</remarks>
internal sealed class DutchWords
{
    private const int ShortestPart = 3;
    private readonly WordSet notVerbs = WordSet.Of("kapot dicht slecht groot zwart heet recht licht nacht hard dicht verlicht verstopt vervuild veracht bont plat vast zacht echt rot rood bult put straat markt kust lust vocht lucht");
    private readonly Dawg harmless;
    private readonly Dawg names;
    private readonly WordSet desk = WordSet.Resource("desk-words.txt");
    private readonly WordSet firstNames = WordSet.Resource("first-names.txt");
    private readonly WordSet ordinaryNames = WordSet.Resource("ordinary-names.txt");
    private readonly WordSet wordNames = WordSet.Resource("word-names.txt");
    private readonly WordSet functions = WordSet.Resource("function-words.txt");
    private readonly WordSet capitals = WordSet.Resource("capitals.txt");
    private readonly WordSet publicWords = WordSet.Resource("public-words.txt");
    private readonly WordSet personVerbs = WordSet.Resource("person-verbs.txt");

    private DutchWords(Dawg harmless, Dawg names)
    {
        this.harmless = harmless;
        this.names = names;
    }

    /// <summary>Reads the embedded lists.</summary>
    public static DutchWords Load()
    {
        using var file = WordSet.Open("dutch.lexicon");
        var (harmless, names) = LexiconFile.Read(file);
        return new DutchWords(harmless, names);
    }

    /// <summary>Whether it stands in the word list in lower case, or is desk language.</summary>
    public bool IsWord(ReadOnlySpan<char> word) => harmless.Contains(word) || desk.Contains(word);

    /// <summary>Whether it is desk language: an abbreviation, dialect, English, an app.</summary>
    public bool IsDesk(ReadOnlySpan<char> word) => desk.Contains(word);

    /// <summary>Whether it names nobody wherever it stands.</summary>
    public bool IsFunction(ReadOnlySpan<char> word) => functions.Contains(word);

    /// <summary>Whether it is a thing, place or role that signals about public space begin with.</summary>
    public bool IsPublic(ReadOnlySpan<char> word) => publicWords.Contains(word);

    /// <summary>Whether it is a first name, maybe a word too.</summary>
    public bool IsFirstName(ReadOnlySpan<char> word) => firstNames.Contains(word);

    /// <summary>Whether it is a first name and, written small, no everyday word.</summary>
    public bool IsOnlyName(ReadOnlySpan<char> word) => firstNames.Contains(word) && !ordinaryNames.Contains(word) && !functions.Contains(word) && !desk.Contains(word);

    /// <summary>Whether it is a word that people bear as a name.</summary>
    public bool IsWordName(ReadOnlySpan<char> word) => wordNames.Contains(word);

    /// <summary>Whether it may be a name: on one of the name lists, or written with a capital in the word list.</summary>
    public bool MayBeName(ReadOnlySpan<char> word) => wordNames.Contains(word) || firstNames.Contains(word) || names.Contains(word);

    /// <summary>Whether it is the capitalised name of something that is no person.</summary>
    public bool IsCapitalised(ReadOnlySpan<char> word) => capitals.Contains(word);

    /// <summary>Whether it is what persons do, right after their name.</summary>
    public bool IsPersonVerb(ReadOnlySpan<char> word) => personVerbs.Contains(word);

    /// <summary>Whether it looks like a verb right after a subject: a known form, or a known word that ends as one.</summary>
    public bool IsVerbLike(ReadOnlySpan<char> word)
        => personVerbs.Contains(word) || (word.Length >= 4 && word[^1] == 't' && !notVerbs.Contains(word) && !functions.Contains(word) && harmless.Contains(word));

    /// <summary>Whether it splits in two or three known words, with linking s, e or en; the parts at least three letters, the last four.</summary>
    public bool IsCompound(ReadOnlySpan<char> word) => word.Length >= 7 && Splits(word, 3);

    private bool Splits(ReadOnlySpan<char> word, int parts)
    {
        var node = 0;
        for (var end = 1; end <= word.Length - 4; end++)
        {
            if (!harmless.Step(ref node, word[end - 1], out var final))
            {
                return false;
            }

            if (final && end >= ShortestPart && Rest(word[end..], parts))
            {
                return true;
            }
        }

        return false;
    }

    private bool Rest(ReadOnlySpan<char> rest, int parts)
    {
        if (rest[0] == '-')
        {
            rest = rest[1..];
        }

        if (Ends(rest, parts))
        {
            return true;
        }

        var link = rest.StartsWith("en") ? 2 : rest[0] is 's' or 'e' ? 1 : 0;
        return link > 0 && Ends(rest[link..], parts);
    }

    private bool Ends(ReadOnlySpan<char> rest, int parts)
        => rest.Length >= 4 && (harmless.Contains(rest) || (parts > 2 && rest.Length >= 7 && Splits(rest, parts - 1)));
}
