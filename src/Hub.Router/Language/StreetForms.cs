namespace Hub.Router.Language;

/// <summary>Which words have the form of a street or another public place.</summary>
internal static class StreetForms
{
    private static readonly string[] Certain =
    [
        "straat", "straten", "laan", "plein", "singel", "kade", "gracht", "steeg", "allee", "boulevard", "dreef", "plantsoen", "weg", "gaarde", "schouw", "rotonde",
        "straatje", "laantje", "pleintje", "viaduct", "tunnel", "brug", "weide", "park", "promenade", "markt",
    ];

    private static readonly string[] Likely =
    [
        "pad", "hof", "hove", "dijk", "zijde", "tuin", "gang", "hout", "waard", "wal", "rode", "kamp", "bos", "veld", "akker", "erf", "sluis", "burg", "bosch", "hoek", "hoeve",
        "beemd", "es", "berg", "haven", "oord", "land", "meent", "stede", "passage", "ring", "baan", "hage", "donk", "broek", "horst", "wijk", "kwartier", "buurt", "poort", "toren",
        "schans", "wei", "weerd", "weer", "polder", "dam", "kruis", "heem", "vliet", "stein", "loo", "aa", "slag", "krans", "bloem", "meer", "rijk", "borg", "rade", "daal",
    ];

    private static readonly string[] Small = ["straat", "laan", "plein", "singel", "kade", "gracht", "steeg", "dreef", "plantsoen", "allee", "boulevard", "seweg", "sestraat"];

    /// <summary>Whether the folded word is a street even when written small.</summary>
    public static bool IsCertainSmall(ReadOnlySpan<char> word) => word.Length >= 8 && Ends(word, Small);

    /// <summary>Whether the folded word alone says that it is a street.</summary>
    public static bool IsCertain(ReadOnlySpan<char> word) => Ends(word, Certain);

    /// <summary>Whether the folded word may be a street, or a surname.</summary>
    public static bool IsLikely(ReadOnlySpan<char> word) => Ends(word, Certain) || Ends(word, Likely);

    /// <summary>Whether a token is a capitalised word with the form of a street (or the lower-case word straat and the like behind a capital).</summary>
    public static bool IsStreetWord(TokenizedText text, int index)
        => text.Is(index, TokenKind.Word) && text[index].Length > 4 && (text[index].HasCapital ? IsLikely(text.Word(index)) : IsCertain(text.Word(index)));

    private static bool Ends(ReadOnlySpan<char> word, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (word.Length >= suffix.Length + 2 && word.EndsWith(suffix))
            {
                return true;
            }
        }

        return false;
    }
}
