using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>Finds persons who are told by what they are and where (de huisarts op de hoek, de voorzitter van de speeltuin, de enige bewoner met een scootmobiel).</summary>
internal static class DescribedPersons
{
    private const int Longest = 9;

    // One at a place, so that the place tells who. Public office (wethouder, wijkagent) is no secret, and a bewoner is one of many.
    private static readonly WordSet Roles = WordSet.Of(
        "huisarts tandarts apotheker fysiotherapeut dokter dierenarts psycholoog kapper kapster bakker slager visboer groenteboer melkboer boer boerin tuinder visser schipper kroegbaas barman barvrouw uitbater "
        + "uitbaatster cafebaas kastelein voorzitter voorzitster penningmeester secretaris secretaresse directeur directrice rector conrector conciërge concierge beheerder beheerster portier koster pastoor "
        + "dominee imam rabbijn pastor priester organist dirigent koordirigent koorleider trainer trainster coach juf meester leraar lerares docent docente onderwijzer onderwijzeres schoolhoofd huismeester "
        + "huismeesteres badmeester eigenaar eigenares winkelier ondernemer bloemist drogist juwelier notaris makelaar advocaat postbode pakketbezorger krantenbezorger buschauffeur chauffeur machinist "
        + "glazenwasser schoorsteenveger garagehouder pompbediende kassiere kassière caissiere serveerster ober kok kokkin verkoper verkoopster schoonmaker schoonmaakster verpleger verpleegkundige zuster "
        + "oud-burgemeester oud-wethouder ex-wethouder scheidsrechter keeper aanvoerder voorzanger zanger zangeres muzikant kunstenaar kunstenares schilder fotograaf journalist vlogger rapper voetballer "
        + "monteur installateur timmerman loodgieter leider leidster jeugdleider gastheer gastvrouw logé gast huurbaas verhuurder verhuurster huisbaas hospita weduwe weduwnaar zoon dochter kleinzoon "
        + "kleindochter broer zus neef nicht vader moeder opa oma oom tante man vrouw vriend vriendin echtgenoot echtgenote partner ex stiefzoon stiefdochter schoonzoon schoondochter tweeling kind baby tiener puber");

    // klassenvertegenwoordiger, jeugdtrainer: by the last part of the word
    private static readonly Endings RoleTails = new(
        "oprichter oprichtster mentor spits doelman captain drummer gitarist pianist organisator assistent assistente begeleider "
            + "begeleidster leider leidster voorzitter voorzitster trainer trainster docent docente leraar "
        + "lerares vertegenwoordiger instructeur instructrice coordinator therapeut verpleegkundige bestuurslid meester predikant "
            + "ouderling diaken", shortestStem: 0);

    // What a family member belongs to is a person when it is one of the roles; de man met de hond is anybody.
    private static readonly WordSet Kin = WordSet.Of(
        "zoon dochter kleinzoon kleindochter broer zus neef nicht vader moeder opa oma oom tante vriend vriendin echtgenoot echtgenote partner ex stiefzoon stiefdochter schoonzoon schoondochter man vrouw kind baby tweeling");

    private static readonly WordSet Anybody = WordSet.Of("man vrouw kind baby tiener puber gast eigenaar eigenares chauffeur kunstenaar schilder boer");
    private static readonly WordSet Where = WordSet.Of("van op in uit bij naast achter boven onder tegenover aan voor langs tussen");
    private static readonly WordSet Determiners = WordSet.Of("de het een die deze dat dit onze ons mijn hun haar zijn 't t");
    private static readonly WordSet Only = WordSet.Of("enige oudste jongste enigste langste");
    private static readonly WordSet Residents = WordSet.Of("bewoner bewoonster huurder huurster buur buurman buurvrouw inwoner inwoonster gezin familie man vrouw persoon kind jongen meisje leerling");
    private static readonly WordSet Origins = WordSet.Of("poolse turkse marokkaanse surinaamse antilliaanse roemeense bulgaarse syrische somalische eritrese oekraïense oekraiense chinese indiase duitse russische spaanse italiaanse afghaanse iraanse irakese");

    // bij de bakker, naast de huisarts: the premises, not who works there.
    private static readonly WordSet Trades = WordSet.Of(
        "huisarts tandarts apotheker fysiotherapeut dokter dierenarts kapper kapster bakker slager visboer groenteboer melkboer bloemist "
            + "drogist juwelier notaris makelaar advocaat fietsenmaker opticien");

    private static readonly WordSet Premises = WordSet.Of("bij naast voor achter tegenover langs naar nabij tussen en van");
    private static readonly Endings OnlyOne = new("gebruiker gebruikster houder houdster eigenaar eigenares bezitter rijder rijdster "
        + "patient bewoner bewoonster", shortestStem: 3);

    // What a body, an illness or a faith shows: with it a person is told from all others.
    private static readonly WordSet Traits = WordSet.Of(
        "been arm hand oog ogen vingers rolstoel scootmobiel rollator krukken blindenstok stoma gebit prothese beugel hoorapparaat baard "
            + "snor litteken tatoeage tattoo tatoeages dreadlocks rasta hoofddoek boerka nikab keppel keppeltje "
        + "tulband paardenstaart hanenkam bochel kunstbeen hulphond blindengeleidehond");

    private static readonly WordSet Described = WordSet.Of("man vrouw jongen meisje dame heer buurman buurvrouw bewoner bewoonster kerel "
        + "vent gast knul opa oma kind meneer mevrouw");

    /// <summary>The words that such a person may begin with, beside those that <see cref="IsRole"/> knows by their end.</summary>
    public static IEnumerable<string> Openers => [.. Roles.Words, .. Only.Words, .. Origins.Words, .. Described.Words];

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
        if (Described.Contains(word) && text.Is(i + 1, TokenKind.Word) && text.Word(i + 1) is "met" or "zonder" or "in" or "op"
            && Trait(text, i + 2) is > 0 and var trait)
        {
            return text.Is(trait, TokenKind.Word) && Where.Contains(text.Word(trait)) && HasPlace(text, trait + 1) ? Place(text, trait)
                : trait;
        }

        if (Only.Contains(word) && text.Is(i + 1, TokenKind.Word) && (Residents.Contains(text.Word(i + 1))
            || OnlyOne.Has(text.Word(i + 1))))
        {
            return text.Is(i + 2, TokenKind.Word) && (Where.Contains(text.Word(i + 2)) || text.Word(i + 2) is "met" or "zonder") ? Place(text, i + 2) : i + 2;
        }

        if (Origins.Contains(word) && text.Is(i + 1, TokenKind.Word) && (Roles.Contains(text.Word(i + 1)) || Residents.Contains(text.Word(i + 1))))
        {
            return text.Is(i + 2, TokenKind.Word) && (Where.Contains(text.Word(i + 2)) || text.Word(i + 2) is "met") ? Place(text, i + 2) : i + 2;
        }

        if (!(Roles.Contains(word) || (RoleTails.Has(word) && !SlotNames.IsOffice(word))) || !text.Is(i + 1, TokenKind.Word)
            || !Where.Contains(text.Word(i + 1)))
        {
            return i;
        }

        if (Trades.Contains(word) && text.Is(i - 1, TokenKind.Word) && text.Word(i - 1) is "de" or "een"
            && text.Is(i - 2, TokenKind.Word) && Premises.Contains(text.Word(i - 2)) && !(text.Word(i - 2) is "van" or "en"
            && !IsAtPlace(text, i - 3)))
        {
            return i;
        }

        var of = text.Word(i + 1);
        if (Kin.Contains(word))
        {
            var owner = text.Is(i + 2, TokenKind.Word) && Determiners.Contains(text.Word(i + 2)) ? i + 3 : i + 2;
            return of is "van" && text.Is(owner, TokenKind.Word) && (Roles.Contains(text.Word(owner)) || text.Word(owner) is "wethouder" or "burgemeester" or "raadslid" or "wijkagent" or "agent") ? Place(text, i + 1) : i;
        }

        return Anybody.Contains(word) && of is not ("van" or "op" or "achter" or "naast" or "boven" or "tegenover") ? i : HasPlace(text, i + 2) ? Place(text, i + 1) : i;
    }

    // de hoek van de bakker, de stoep van de kapper, tussen de kapper en de bakker
    private static bool IsAtPlace(TokenizedText text, int i) => text.Is(i, TokenKind.Word) && (Trades.Contains(text.Word(i))
        || text.Word(i) is "hoek" or "stoep" or "etalage" or "ingang" or "parkeerplaats" or "gevel" or "winkel");

    // one leg, a grey beard, a white stick: the token after it, 0 for none.
    private static int Trait(TokenizedText text, int i)
    {
        for (var noun = i; noun < i + 4 && text.Is(noun, TokenKind.Word) && !text[noun].StartsSentence; noun++)
        {
            if (Traits.Contains(text.Word(noun)))
            {
                return noun + 1;
            }
        }

        return 0;
    }

    // A verb or clause after the preposition is no place.
    private static bool HasPlace(TokenizedText text, int i)
    {
        var noun = text.Is(i, TokenKind.Word) && Determiners.Contains(text.Word(i)) ? i + 1 : i;
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
            var link = Where.Contains(word) || word is "met" or "zonder" || Determiners.Contains(word);
            if (!link && (text.Has(end, Function | PersonVerb) || (text.Has(end, VerbLike) && !text.Has(end, Public))) && !text.Has(end, Numeral | Public))
            {
                break;
            }

            end++;
            last = link ? last : end;
            if (!link && text.Is(end, TokenKind.Word) && !Where.Contains(text.Word(end)) && text.Word(end) is not "met" && !text.Has(end, Numeral) && !text[end].HasCapital && !IsAdjective(text, end - 1))
            {
                break;
            }
        }

        return last;
    }

    private static bool IsAdjective(TokenizedText text, int i) => text.Word(i).EndsWith("e");
}
