using System.Collections.Immutable;

namespace Hub.Router.Language;

/// <summary>Finds where a text identifies a person or a dwelling. Pure, linear in the length of the text, safe for concurrent use.</summary>
/// <remarks>Finds more rather than less: a needless mention costs a withheld word, a missed one a person's privacy.</remarks>
internal sealed class PersonMentions(DutchWords words)
{
    private readonly NameScanner names = new(words);

    /// <summary>The mentions in order of the text.</summary>
    public ImmutableArray<PersonMention> Find(TokenizedText text) => Scan(text).ToMentions();

    /// <summary>The mentions with the tokens that they cover.</summary>
    public MentionScan Scan(TokenizedText text)
    {
        var scan = new MentionScan(words.Classify(text));
        IdentifierScanner.Scan(scan);
        DwellingScanner.Scan(scan);
        names.Scan(scan);
        SmallNames.Scan(scan);
        return scan;
    }
}
