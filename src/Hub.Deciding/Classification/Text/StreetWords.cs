namespace Hub.Deciding.Classification.Text;

/// <summary>Endings that Dutch street names have.</summary>
internal static class StreetWords
{
    private static readonly string[] Endings =
    [
        "straat", "straatje", "laan", "weg", "plein", "pleintje", "singel", "kade", "dreef", "gracht", "steeg", "dijk", "hof", "hove",
        "park", "pad", "plantsoen", "ring",
        "markt", "wal", "wallen", "allee", "schouw", "gaarde", "tuin", "rode", "hout", "hoven", "akker", "kamp", "boulevard", "baan",
        "veld", "bos",
        "waard", "oord", "horst", "poort", "laantje", "weide", "burg", "brink", "steen", "zoom", "esch", "enk", "stede", "vaart", "sluis",
        "centrum",
    ];

    /// <summary>Whether the word ends as a street name does; the ending alone does not count.</summary>
    public static bool IsStreet(ReadOnlySpan<char> word)
    {
        if (word.Length < 6)
        {
            return false;
        }
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
