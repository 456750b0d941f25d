using System.Collections.Immutable;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds where a text identifies a person or a dwelling. Pure, linear in the length of the text, safe for concurrent use.
/// </summary>
/// <remarks>Finds more rather than less: a needless mention costs a withheld word, a missed one a person's privacy.</remarks>
internal sealed class PersonMentions(DutchWords words)
{
    private readonly NameScanner names = new(words);

    /// <summary>The mentions in order of the text.</summary>
    public ImmutableArray<PersonMention> Find(TokenizedText text) => Scan(text, static (_, _) => 0).ToMentions();

    /// <summary>The mentions with the tokens that they cover.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">How many tokens, from a given one, are a name that is known to be nobody's.</param>
    public MentionScan Scan(TokenizedText text, Func<TokenizedText, int, int> known)
    {
        var scan = new MentionScan(words.Classify(text));
        for (var i = 0; i < text.Count; i++)
        {
            if (known(text, i) is > 0 and var length)
            {
                scan.Know(i, length);
                i += length - 1;
            }
        }

        IdentifierScanner.Scan(scan);
        CutWords.Scan(scan);
        WrittenAddresses.Scan(scan);
        DwellingScanner.Scan(scan);
        NameSlots.Scan(scan);
        names.Scan(scan);
        SmallNames.Scan(scan);
        DescribedPersons.Scan(scan);
        return scan;
    }
}
