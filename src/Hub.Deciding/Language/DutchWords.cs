using System.Collections.Frozen;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>What the hub knows about single Dutch words. Built once; safe for concurrent use.</summary>
/// <remarks>The word list is OpenTaal's (docs/third-party.md); the other lists were written for this project.</remarks>
internal sealed class DutchWords
{
    private const int LongestWord = 60;
    private static readonly WordList FiniteVerbs = new("dutch-words.finite-verbs");
    private readonly Dawg harmless;
    private readonly Dawg names;
    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> listed;
    private readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private DutchWords(Dawg harmless, Dawg names, WordBook book)
    {
        Book = book;
        var lists = WordLists.Read(book);
        this.harmless = harmless;
        this.names = names;
        listed = lists.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup = lists.ToFrozenDictionary(pair => pair.Key, pair => Complete(pair.Key, pair.Value), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The lists that it looks words up in.</summary>
    public WordBook Book { get; }

    /// <summary>Reads the compiled word list.</summary>
    /// <param name="book">The lists; default: as they ship.</param>
    public static DutchWords Load(WordBook? book = null)
    {
        using var file = WordSet.Open("dutch.lexicon");
        var (harmless, names) = LexiconFile.Read(file);
        return new DutchWords(harmless, names, book ?? WordBook.Shipped);
    }

    /// <summary>Reads a text and looks its words up.</summary>
    public TokenizedText Read(string text) => Classify(Tokenizer.Read(text, Book));

    /// <summary>Looks the words of a text up, once.</summary>
    public TokenizedText Classify(TokenizedText text)
    {
        if (!text.IsClassified)
        {
            var classes = new WordClass[text.Count];
            for (var i = 0; i < classes.Length; i++)
            {
                classes[i] = text[i].Kind == TokenKind.Word ? Of(text.Word(i)) : WordClass.None;
            }

            text.SetClasses(classes, Book);
        }

        return text;
    }

    /// <summary>What is known about a folded word.</summary>
    public WordClass Of(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var known) ? known : Complete(word, WordClass.None);

    /// <summary>
    /// Whether it splits in two or three known words, with linking s, e or en; the parts at least three letters, the last four.
    /// </summary>
    public bool IsCompound(ReadOnlySpan<char> word) => word.Length is >= 7 and <= LongestWord && Compounds.Splits(harmless, word, 3);

    // Peters hond, Jans schuur; also Jansens and Vermeulens.
    private bool IsPossessive(ReadOnlySpan<char> word, WordClass known)
    {
        if (word.Length < 4 || word[^1] != 's' || (known & (WordClass.Function | WordClass.Public | WordClass.Desk)) != WordClass.None)
        {
            return false;
        }

        var stem = word[..^1];
        stem = stem[^1] == '\'' ? stem[..^1] : stem;
        return listed.TryGetValue(stem, out var name) && (name & WordClass.FirstName) != WordClass.None
            && (name & (WordClass.OrdinaryName | WordClass.Function | WordClass.Desk)) == WordClass.None
            && (stem.Length >= 4 || !harmless.Contains(word) || names.Contains(word));
    }

    // gedumpt, geplaatst: says what was done, not what the word before it does.
    private bool IsParticiple(ReadOnlySpan<char> word) => word.Length >= 6 && word.StartsWith("ge") && !FiniteVerbs.Contains(Book, word);

    private WordClass Complete(ReadOnlySpan<char> word, WordClass known)
    {
        if (word.Length > LongestWord)
        {
            return known;
        }

        var inList = harmless.Contains(word);
        known |= inList || known.HasFlag(WordClass.Desk) ? WordClass.Word : WordClass.None;
        known |= names.Contains(word) ? WordClass.Entry : WordClass.None;
        known |= IsPossessive(word, known) ? WordClass.FirstName | WordClass.Entry : WordClass.None;
        known |= word.Length == 1 ? WordClass.Initial : WordClass.None;
        known |= StreetForms.ClassOf(word);
        known |= DescribedPersons.IsRole(word) ? WordClass.Told : WordClass.None;
        known |= Numerals.Digits(word) > 0 ? WordClass.Numeral : WordClass.None;
        var verb = inList && word.Length >= 4 && word[^1] == 't' && (known & (WordClass.Function | WordClass.NoVerb)) == WordClass.None
            && !IsParticiple(word);
        return known | (verb || known.HasFlag(WordClass.PersonVerb) ? WordClass.VerbLike : WordClass.None);
    }
}
