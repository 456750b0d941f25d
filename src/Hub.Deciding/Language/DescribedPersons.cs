using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds persons who are told by what they are and where (de huisarts op de hoek, de voorzitter van de speeltuin, de enige bewoner met een
/// scootmobiel).
/// </summary>
internal static class DescribedPersons
{
    private const int Longest = 9;

    // One at a place, so that the place tells who. Public office (wethouder, wijkagent) is no secret, and a bewoner is one of many.
    private static readonly WordList Roles = new("described-persons.roles");

    // klassenvertegenwoordiger, jeugdtrainer: by the last part of the word
    private static readonly Endings RoleTails = new(
        "oprichter oprichtster mentor spits doelman captain drummer gitarist pianist organisator assistent assistente begeleider "
            + "begeleidster leider leidster voorzitter voorzitster trainer trainster docent docente leraar "
        + "lerares vertegenwoordiger instructeur instructrice coordinator therapeut verpleegkundige bestuurslid meester predikant "
            + "ouderling diaken", shortestStem: 0);

    // What a family member belongs to is a person when it is one of the roles; de man met de hond is anybody.
    private static readonly WordList Kin = new("described-persons.kin");

    private static readonly WordList Anybody = new("described-persons.anybody");
    private static readonly WordList Where = new("described-persons.where");
    private static readonly WordList Determiners = new("described-persons.determiners");
    private static readonly WordList Only = new("described-persons.only");
    private static readonly WordList Residents = new("described-persons.residents");
    private static readonly WordList Origins = new("described-persons.origins");

    // bij de bakker, naast de huisarts: the premises, not who works there.
    private static readonly WordList Trades = new("described-persons.trades");

    private static readonly WordList Premises = new("described-persons.premises");
    private static readonly Endings OnlyOne = new("gebruiker gebruikster houder houdster eigenaar eigenares bezitter rijder rijdster "
        + "patient bewoner bewoonster", shortestStem: 3);

    // What a body, an illness or a faith shows: with it a person is told from all others.
    private static readonly WordList Traits = new("described-persons.traits");

    private static readonly WordList Described = new("described-persons.described");

    /// <summary>The words that such a person may begin with, beside those that <see cref="IsRole"/> knows by their end.</summary>
    public static IEnumerable<string> Openers(WordBook book)
        => [.. Roles.Words(book), .. Only.Words(book), .. Origins.Words(book), .. Described.Words(book)];

    /// <summary>Whether the word is a role by its last part.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => RoleTails.Has(word);

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Has(i, Told) && !scan.Covers(i) && End(text, i) is var end && end > i)
            {
                scan.Add(MentionKind.DescribedPerson, i, end - i);
            }
        }
    }

    private static int End(TokenizedText text, int i)
    {
        var word = text.Word(i);
        if (Described.Contains(text, word) && text.Is(i + 1, TokenKind.Word) && text.Word(i + 1) is "met" or "zonder" or "in" or "op"
            && Trait(text, i + 2) is > 0 and var trait)
        {
            return text.Is(trait, TokenKind.Word) && Where.Contains(text, text.Word(trait)) && HasPlace(text, trait + 1)
                ? Place(text, trait)
                : trait;
        }

        if (Only.Contains(text, word) && text.Is(i + 1, TokenKind.Word) && (Residents.Contains(text, text.Word(i + 1))
            || OnlyOne.Has(text.Word(i + 1))))
        {
            return text.Is(i + 2, TokenKind.Word) && (Where.Contains(text, text.Word(i + 2)) || text.Word(i + 2) is "met" or "zonder")
                ? Place(text, i + 2)
                : i + 2;
        }

        if (Origins.Contains(text, word) && text.Is(i + 1, TokenKind.Word)
            && (Roles.Contains(text, text.Word(i + 1)) || Residents.Contains(text, text.Word(i + 1))))
        {
            return text.Is(i + 2, TokenKind.Word) && (Where.Contains(text, text.Word(i + 2)) || text.Word(i + 2) is "met")
                ? Place(text, i + 2)
                : i + 2;
        }

        if (!(Roles.Contains(text, word) || (RoleTails.Has(word) && !SlotNames.IsOffice(text, word))) || !text.Is(i + 1, TokenKind.Word)
            || !Where.Contains(text, text.Word(i + 1)))
        {
            return i;
        }

        if (Trades.Contains(text, word) && text.Is(i - 1, TokenKind.Word) && text.Word(i - 1) is "de" or "een"
            && text.Is(i - 2, TokenKind.Word) && Premises.Contains(text, text.Word(i - 2)) && !(text.Word(i - 2) is "van" or "en"
            && !IsAtPlace(text, i - 3)))
        {
            return i;
        }

        var of = text.Word(i + 1);
        if (Kin.Contains(text, word))
        {
            var owner = text.Is(i + 2, TokenKind.Word) && Determiners.Contains(text, text.Word(i + 2)) ? i + 3 : i + 2;
            return of is "van" && text.Is(owner, TokenKind.Word)
                && (Roles.Contains(text, text.Word(owner))
                    || text.Word(owner) is "wethouder" or "burgemeester" or "raadslid" or "wijkagent" or "agent")
                ? Place(text, i + 1)
                : i;
        }

        return Anybody.Contains(text, word) && of is not ("van" or "op" or "achter" or "naast" or "boven" or "tegenover") ? i
            : HasPlace(text, i + 2) ? Place(text, i + 1)
            : i;
    }

    // de hoek van de bakker, de stoep van de kapper, tussen de kapper en de bakker
    private static bool IsAtPlace(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && (Trades.Contains(text, text.Word(i))
        || text.Word(i) is "hoek" or "stoep" or "etalage" or "ingang" or "parkeerplaats" or "gevel" or "winkel");

    // one leg, a grey beard, a white stick: the token after it, 0 for none.
    private static int Trait(TokenizedText text, int i)
    {
        for (var noun = i; noun < i + 4 && text.Is(noun, TokenKind.Word) && !text[noun].StartsSentence; noun++)
        {
            if (Traits.Contains(text, text.Word(noun)))
            {
                return noun + 1;
            }
        }

        return 0;
    }

    // A verb or clause after the preposition is no place.
    private static bool HasPlace(TokenizedText text, int i)
    {
        var noun = text.Is(i, TokenKind.Word) && Determiners.Contains(text, text.Word(i)) ? i + 1 : i;
        noun += text.Has(noun, Rank) && text.Is(noun + 1, TokenKind.Word) ? 1 : 0;
        return text.Is(noun, TokenKind.Word) && !text[noun].StartsSentence && (!text.Has(noun, Function) || text.Has(noun, Public));
    }

    // van de juf van groep zeven, op de hoek van de Dorpsstraat, met een scootmobiel in het hofje
    private static int Place(TokenizedText text, int i)
    {
        var (end, last) = (i, i);
        while (end < text.Count && end < i + Longest && text[end].Kind == TokenKind.Word && !text[end].StartsSentence)
        {
            var word = text.Word(end);
            var link = Where.Contains(text, word) || word is "met" or "zonder" || Determiners.Contains(text, word);
            if (!link && (text.Has(end, Function | PersonVerb) || (text.Has(end, VerbLike) && !text.Has(end, Public)))
                && !text.Has(end, Numeral | Public))
            {
                break;
            }

            end++;
            last = link ? last : end;
            if (!link && text.Is(end, TokenKind.Word) && !Where.Contains(text, text.Word(end)) && text.Word(end) is not "met"
                && !text.Has(end, Numeral) && !text[end].HasCapital && !IsAdjective(text, end - 1))
            {
                break;
            }
        }

        return last;
    }

    private static bool IsAdjective(TokenizedText text, int i) => text.Word(i).EndsWith("e");
}
