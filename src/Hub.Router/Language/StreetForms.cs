namespace Hub.Router.Language;

/// <summary>Which words have the form of a street or another public place, by their ending.</summary>
internal static class StreetForms
{
    private const int ShortestStem = 2;
    private const int LongestEnding = 9;

    private static readonly WordSet Certain = WordSet.Of(
        "straat straten laan plein singel kade gracht steeg allee boulevard dreef plantsoen weg gaarde schouw rotonde straatje laantje pleintje viaduct tunnel brug weide park promenade markt hove");

    private static readonly WordSet Likely = WordSet.Of(
        "pad hof hove dijk zijde tuin gang hout waard wal rode kamp bos veld akker erf sluis burg bosch hoek hoeve beemd es berg haven oord land meent stede passage ring baan hage donk broek "
        + "horst wijk kwartier buurt poort toren schans wei weerd weer polder dam kruis heem vliet stein loo aa slag krans bloem meer rijk borg rade daal");

    private static readonly WordSet Small = WordSet.Of("straat laan plein singel kade gracht steeg dreef plantsoen allee boulevard seweg sestraat");

    /// <summary>The street classes of a folded word.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word)
    {
        for (var length = 2; length <= LongestEnding && length + ShortestStem <= word.Length; length++)
        {
            var ending = word[^length..];
            if (Certain.Contains(ending))
            {
                return WordClass.Street | WordClass.MaybeStreet;
            }

            if (Likely.Contains(ending))
            {
                return HasCertain(word) ? WordClass.Street | WordClass.MaybeStreet : WordClass.MaybeStreet;
            }
        }

        return WordClass.None;
    }

    /// <summary>Whether the folded word is a street even when written small.</summary>
    public static bool IsCertainSmall(ReadOnlySpan<char> word)
    {
        for (var length = 4; word.Length >= 8 && length <= LongestEnding && length + ShortestStem <= word.Length; length++)
        {
            if (Small.Contains(word[^length..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCertain(ReadOnlySpan<char> word)
    {
        for (var length = 3; length <= LongestEnding && length + ShortestStem <= word.Length; length++)
        {
            if (Certain.Contains(word[^length..]))
            {
                return true;
            }
        }

        return false;
    }
}
