using System.Collections.Frozen;

namespace Hub.Deciding.Classification.Text;

/// <summary>Words after which a full stop does not end the sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "mw", "mevr", "mej", "dhr", "hr", "fam", "nr", "nrs", "no", "drs", "ing", "ir", "mr", "dr", "prof", "st", "burg", "tel", "geb", "ca",
        "plm", "ong", "evt", "incl", "excl", "min", "max", "bijv", "bv", "resp", "gem", "afd", "thv", "tov", "ivm", "nav", "vd", "btr",
        "betr", "app", "mnr", "jr", "sr", "th", "reg", "pat", "vlgs", "mdw", "ambu", "cont", "ger", "div", "blz", "art", "etc", "enz", "gr");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word before a full stop is an abbreviation or an initial.</summary>
    public static bool IsOne(ReadOnlySpan<char> word, in NormalToken token)
        => (word.Length == 1 && token.Has(TokenTraits.Capital)) || (word.Length <= 5 && Lookup.Contains(word));
}
