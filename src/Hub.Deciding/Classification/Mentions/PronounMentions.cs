using System.Collections.Frozen;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Mentions;

/// <summary>Tells "ze" for one woman from "ze" for many by the verb beside it, and finds sentences that begin with a bare name.</summary>
internal static class PronounMentions
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SingularVerbs = Words(
        "is", "was", "had", "heeft", "kan", "wil", "zal", "zou", "kon", "wou", "wilde", "ging", "kwam", "deed", "zei", "werd", "liep", "zat", "stond",
        "vroeg", "gaf", "kreeg", "lag", "mag", "moet", "moest", "mocht", "dacht", "vond", "sprak", "hield", "bleef", "riep", "schreef", "ziet", "gaat",
        "doet", "staat", "weet", "krijgt", "belde", "woonde", "sliep", "huilde", "vertelde", "droeg", "viel", "bood", "keek", "nam", "at", "dronk",
        "verloor", "wist", "durfde", "werkte", "lachte", "fluisterde", "smeekte", "leek", "redt", "hef", "wol", "geet", "steet", "zeg");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoVerbs = Words(
        "niet", "het", "dat", "met", "uit", "wat", "tot", "net", "ut", "laatst", "eerst", "liefst", "meest", "best", "ernst", "dit", "want", "et", "t");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PersonVerbs = Words(
        "slaapt", "zit", "loopt", "eet", "drinkt", "praat", "huilt", "woont", "verstopt", "zegt", "zei", "belt", "graaft", "hoest", "wast", "voert",
        "leeft", "werkt", "schreeuwt", "roept", "vergeet", "herkent", "durft", "wil", "weigert", "fluistert", "zwerft", "dwaalt", "betaalt", "verhuurt",
        "opent", "gelooft", "denkt", "vertelt", "vertelde", "stapt", "speelt", "wordt", "heeft", "kookt", "ligt", "staat", "gaat", "komt", "kwam",
        "haalt", "deelt", "vraagt", "krijgt", "rijdt", "verdwaalt", "verzamelt", "preekt", "zorgt", "draagt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNames = Words(
        "hij", "zij", "ze", "ie", "het", "dit", "dat", "die", "deze", "er", "hier", "daar", "wie", "wat", "waar", "wanneer", "hoe", "nu", "toch", "ook",
        "dan", "toen", "iemand", "niemand", "iedereen", "men", "alles", "niets", "niks", "nog", "al", "zo", "verder", "soms", "vaak", "gisteren",
        "vandaag", "vanmorgen", "vannacht", "overdag", "verlichting", "wij", "we", "jij", "u", "ik", "jeugd", "volk", "water", "rook", "glas", "afval",
        "en", "maar", "want", "of", "dus", "wel", "niet", "geen", "elke", "elk", "alle", "ieder", "onze", "mijn", "deur", "put", "lift", "lamp", "licht",
        "paal", "container", "boom", "tak", "auto", "fietspad", "stoep", "verkeer", "personeel", "politie", "gemeente", "corporatie", "school", "kind",
        "bus", "trein", "gras", "onkruid", "riool", "straat", "plein", "park", "onderdoorgang", "melding", "melder", "beller", "bewoner", "klep",
        "hek", "poort", "bord", "bordje", "slagboom", "wc", "alleen", "momenteel", "inmiddels", "sindsdien", "sinds", "daarnaast", "graag", "kan");

    /// <summary>What the token and the verbs beside it tell.</summary>
    public static MentionKinds At(NormalText text, in Sentence sentence, int at)
    {
        var word = text.Word(text.Tokens[at]);
        if (word is "ze" or "zij" or "zie" or "she")
        {
            return OfThey(text, sentence, at);
        }
        return at == sentence.FirstToken && at + 1 < sentence.TokenEnd && text.Tokens[at].Has(TokenTraits.Capital) && word.Length > 2
            && !text.Tokens[at].Has(TokenTraits.Digit) && !NoNames.Contains(word) && PersonVerbs.Contains(text.Word(text.Tokens[at + 1]))
            ? MentionKinds.BareSubject
            : MentionKinds.None;
    }

    private static MentionKinds OfThey(NormalText text, in Sentence sentence, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 3, sentence.TokenEnd); i++)
        {
            var verb = text.Word(text.Tokens[i]);
            if (IsSingular(verb))
            {
                return MentionKinds.SheSingular;
            }
            if (verb.EndsWith("en", StringComparison.Ordinal) && verb is not ("een" or "geen" or "steen" or "alleen" or "eigen" or "samen"))
            {
                return MentionKinds.TheyPlural;
            }
        }
        if (at > sentence.FirstToken)
        {
            var before = text.Word(text.Tokens[at - 1]);
            return IsSingular(before) ? MentionKinds.SheSingular
                : before.EndsWith("en", StringComparison.Ordinal) ? MentionKinds.TheyPlural : MentionKinds.None;
        }
        return MentionKinds.None;
    }

    private static bool IsSingular(ReadOnlySpan<char> verb)
        => SingularVerbs.Contains(verb) || (verb.Length > 3 && verb[^1] == 't' && !NoVerbs.Contains(verb));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words)
        => words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
