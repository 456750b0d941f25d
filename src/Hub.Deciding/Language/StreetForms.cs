using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Which words have the form of a street or another public place, by their ending.</summary>
internal static class StreetForms
{
    private const int ShortestStem = 2;
    private const int ShortestSmall = 8;

    private const string StrongEndings =
        "straat straten laan plein singel plantsoen allee boulevard passage promenade rotonde straatje laantje "
        + "pleintje viaduct tunnel hove kade gracht dreef steeg seweg schestraat";

    private const string CertainEndings = StrongEndings + " weg gaarde schouw brug weide park markt";

    private const string LikelyEndings =
        "pad hof hoven dijk zijde tuin gang hout waard wal wallen rode kamp bos veld akker erf sluis "
        + "burg bosch hoek hoeve beemd es berg haven oord land meent stede ring baan hage donk broek "
        + "horst wijk kwartier buurt poort toren schans wei weerd weer polder dam kruis heem vliet stein loo aa "
        + "slag krans bloem meer rijk borg rade daal blok zoom lijn plaats water parallel waarts graaf";

    private static readonly Endings Strong = new(StrongEndings, ShortestStem);
    private static readonly Endings Certain = new(CertainEndings, ShortestStem);
    private static readonly Endings Likely = new(LikelyEndings, ShortestStem);
    private static readonly Endings Small = new(
        "straat laan plein singel kade gracht steeg dreef plantsoen allee boulevard seweg sestraat", ShortestStem);
    private static readonly WordSet All = WordSet.Of($"{CertainEndings} {LikelyEndings} park weg hof");

    // Surnames that end as a street does, beside those that contexts tell apart.
    private static readonly WordList Surnames = new("street-forms.surnames");

    /// <summary>The street classes of a folded word.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word)
        => Certain.Has(word) ? WordClass.Street | WordClass.MaybeStreet : Likely.Has(word) ? WordClass.MaybeStreet : WordClass.None;

    /// <summary>Whether the folded word is a street even when written small.</summary>
    public static bool IsCertainSmall(TokenizedText text, ReadOnlySpan<char> word)
        => word.Length >= ShortestSmall && Small.Has(word) && !Surnames.Contains(text, word);

    /// <summary>Whether the folded word ends as streets do and hardly any surname does.</summary>
    public static bool IsStrong(TokenizedText text, ReadOnlySpan<char> word) => Strong.Has(word) && !Surnames.Contains(text, word);

    /// <summary>Whether the word is one of the endings of streets.</summary>
    public static bool IsEnding(ReadOnlySpan<char> ending) => All.Contains(ending);

    /// <summary>What stands before the ending of a strong street: dorps of dorpsstraat; empty for none.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        for (var cut = ShortestStem; cut < word.Length; cut++)
        {
            if (All.Contains(word[cut..]))
            {
                return word[..cut];
            }
        }

        return default;
    }
}
