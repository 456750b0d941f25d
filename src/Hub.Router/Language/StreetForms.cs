namespace Hub.Router.Language;

/// <summary>Which words have the form of a street or another public place, by their ending.</summary>
internal static class StreetForms
{
    private const int ShortestStem = 2;
    private const int ShortestSmall = 8;

    private static readonly Endings Certain = new(
        "straat straten laan plein singel kade gracht steeg allee boulevard dreef plantsoen weg gaarde schouw rotonde straatje laantje pleintje viaduct tunnel brug weide park promenade markt hove", ShortestStem);

    private static readonly Endings Likely = new(
        "pad hof hove dijk zijde tuin gang hout waard wal rode kamp bos veld akker erf sluis burg bosch hoek hoeve beemd es berg haven oord land meent stede passage ring baan hage donk broek "
        + "horst wijk kwartier buurt poort toren schans wei weerd weer polder dam kruis heem vliet stein loo aa slag krans bloem meer rijk borg rade daal", ShortestStem);

    private static readonly Endings Small = new("straat laan plein singel kade gracht steeg dreef plantsoen allee boulevard seweg sestraat", ShortestStem);

    /// <summary>The street classes of a folded word.</summary>
    public static WordClass ClassOf(ReadOnlySpan<char> word)
        => Certain.Has(word) ? WordClass.Street | WordClass.MaybeStreet : Likely.Has(word) ? WordClass.MaybeStreet : WordClass.None;

    /// <summary>Whether the folded word is a street even when written small.</summary>
    public static bool IsCertainSmall(ReadOnlySpan<char> word) => word.Length >= ShortestSmall && Small.Has(word);
}
