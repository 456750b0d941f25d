using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Classification.Text;

/// <summary>Tells the number of a front door from that of a lamp post, a container or a telephone: only an address makes it one.</summary>
internal static class DoorNumbers
{
    /// <summary>The most digits of figures that stand loosely together and are still no number of their own.</summary>
    public const int LongestLoose = 6;

    /// <summary>The most digits of a house number.</summary>
    public const int LongestDoor = 4;

    private static readonly WordList Dwellings = new("door-numbers.dwellings");

    private static readonly WordList Numbers = new("door-numbers.numbers");

    // What stands before "nummer 12" where it is a door: a place, a home, or who lives there.
    private static readonly WordList BeforeDoors = new("door-numbers.before-doors");

    // Things that carry a number of their own; read by their ending, so that "perscontainer" and "fietslamp" count too.
    private static readonly string[] Things =
    [
        "mast", "paal", "paaltje", "container", "bak", "bakken", "put", "kolk", "bank", "bankje", "lamp", "lantaarn",
        "lantaarnpaal", "lift", "halte", "bus", "lijn", "tram", "trein", "trafo", "kast", "kastje", "automaat", "boom", "brug",
        "bord", "hek", "toestel", "melding", "zaak", "dossier", "ticket", "kenmerk", "referentie", "order", "factuur", "telefoon",
        "tel", "mobiel", "kliko", "vak", "plaats", "box", "pas", "kenteken", "rooster", "hydrant", "kraan", "route", "perron",
        "spoor", "winkelwagen", "fiets", "scooter", "brievenbus", "kluis", "camera",
    ];

    private static readonly WordList Placings = new("door-numbers.placings");

    private static readonly WordList Grounds = new("door-numbers.grounds");

    private static readonly WordList Calls = new("door-numbers.calls");

    /// <summary>Whether the figure at the token is a house number.</summary>
    public static bool IsDoor(NormalText text, int at, int sentenceStart)
    {
        var tokens = text.Tokens;
        ref readonly var token = ref tokens[at];
        if (token.Digits > LongestDoor || at == sentenceStart || HasUnit(text, at))
        {
            return false;
        }
        ref readonly var before = ref tokens[at - 1];
        var word = text.Word(before);
        if (Numbers.Contains(text, word))
        {
            return IsAnnounced(text, at - 1, sentenceStart) && !TellsWhere(text, at - 1, sentenceStart)
                && !(token.Number is 112 or 113 or 144 && HasCall(text, sentenceStart, token.Sentence));
        }
        return (Dwellings.Contains(text, word) && !TellsWhere(text, at - 1, sentenceStart)) || StreetWords.IsStreet(word)
            || (before.Has(TokenTraits.Capital) && !before.Has(TokenTraits.SentenceStart | TokenTraits.AllCapitals)
                && before.End < token.Start && !IsThing(word));
    }

    // "80km", "2x", "14dagen" are no doors; "12b" and "12bis" are.
    private static bool HasUnit(NormalText text, int at)
        => at + 1 < text.TokenCount && text.Tokens[at + 1] is { Number: < 0 } next && next.Sentence == text.Tokens[at].Sentence
            && next.Start == text.Tokens[at].End
            && (next.Length > 1 ? text.Word(next) is not ("bis" or "hs" or "rd") : text.Word(next) is "x");

    /// <summary>Whether words that look like a door end in the number of something else: "container nummer 45", "op 06-12345678".</summary>
    public static bool IsNone(NormalText text, int first, int last)
    {
        ref readonly var token = ref text.Tokens[last];
        if (last == first || token.Number < 0)
        {
            return false;
        }
        var sentence = text.Sentences[token.Sentence];
        var run = NumberRun.At(text, last, sentence.TokenEnd);
        return run.IsPhone || run.Digits > LongestLoose
            || (Numbers.Contains(text, text.Word(text.Tokens[first])) && !IsDoor(text, last, sentence.FirstToken));
    }

    /// <summary>Whether the word at the token is a house number: "nummer twaalf", "Dorpsstraat achtentachtig".</summary>
    public static bool IsSpelledDoor(NormalText text, int at, int sentenceStart)
    {
        if (at == sentenceStart)
        {
            return false;
        }
        ref readonly var before = ref text.Tokens[at - 1];
        var word = text.Word(before);
        return Numbers.Contains(text, word) ? NumberWords.IsOne(text.Word(text.Tokens[at])) && IsAnnounced(text, at - 1, sentenceStart)
            : (word is "huisnummer" or "huisnr" && NumberWords.IsOne(text.Word(text.Tokens[at])))
                || (before.Has(TokenTraits.Capital) && StreetWords.IsStreet(word) && NumberWords.IsOne(text.Word(text.Tokens[at]))
                    && !IsCounted(text, at));
    }

    // "op nummer 12", "de buren van nr 4", "Nummer 9 slaat zijn kind"; not "lichtmast nummer 12", nor "de container is vol, nummer 12".
    private static bool IsAnnounced(NormalText text, int number, int sentenceStart)
    {
        var tokens = text.Tokens;
        if (number == sentenceStart)
        {
            return true;
        }
        ref readonly var left = ref tokens[number - 1];
        var word = text.Word(left);
        return left.Has(TokenTraits.Comma) ? !HasThing(text, sentenceStart, number)
            : BeforeDoors.Contains(text, word) || IsHome(word) || StreetWords.IsStreet(word)
                || (left.Has(TokenTraits.Capital) && !left.Has(TokenTraits.SentenceStart | TokenTraits.AllCapitals) && !IsThing(word));
    }

    // "de lantaarnpaal voor nummer 8", "bij nummer 40 zit de put verstopt": what is wrong is of the street, and the door tells where.
    private static bool TellsWhere(NormalText text, int number, int sentenceStart)
        => number > sentenceStart && IsPlacing(text, number - 1, sentenceStart)
            && (HasThing(text, sentenceStart, number - 1) || HasGround(text, sentenceStart));

    private static bool IsPlacing(NormalText text, int at, int sentenceStart)
        => Placings.Contains(text, text.Word(text.Tokens[at]))
            || (at > sentenceStart && text.Word(text.Tokens[at]) is "van" && text.Word(text.Tokens[at - 1]) is "hoogte");

    private static bool HasGround(NormalText text, int from)
    {
        var sentence = text.Tokens[from].Sentence;
        for (var i = from; i < text.TokenCount && text.Tokens[i].Sentence == sentence; i++)
        {
            if (Grounds.Contains(text, text.Word(text.Tokens[i])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsHome(ReadOnlySpan<char> word)
        => word.EndsWith("huis", StringComparison.Ordinal) || word.EndsWith("woning", StringComparison.Ordinal)
            || word.EndsWith("flat", StringComparison.Ordinal);

    private static bool HasThing(NormalText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsThing(text.Word(text.Tokens[i])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasCall(NormalText text, int from, int sentence)
    {
        for (var i = from; i < text.TokenCount && text.Tokens[i].Sentence == sentence; i++)
        {
            if (Calls.Contains(text, text.Word(text.Tokens[i])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsThing(ReadOnlySpan<char> word)
    {
        foreach (var thing in Things)
        {
            if (word.EndsWith(thing, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    // "in de Dorpsstraat twee lampen stuk" counts lamps.
    private static bool IsCounted(NormalText text, int at)
        => at + 1 < text.TokenCount && text.Tokens[at + 1].Sentence == text.Tokens[at].Sentence && !text.Tokens[at].Has(TokenTraits.Comma)
            && text.Word(text.Tokens[at + 1]).EndsWith("en", StringComparison.Ordinal);
}
