using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Language;

/// <summary>Words that announce a name.</summary>
internal static class NameTriggers
{
    private const string ShortTitles =
        "mw mevr mej dhr hr fam wed mvr mefr mevrow mnr drs ing ir ds zr sgt ene mr. dr prof ms mrs miss";

    private const string LongTitles =
        "mevrouw meneer mijnheer heer familie gezin weduwe juffrouw juf meester dokter dominee pastoor kapelaan zuster broeder boer oom tante opa oma genaamd heet heette heten achternaam "
        + "voornaam roepnaam kindnaam naam buurman buurvrouw buurmeisje buurjongen buurtje mister madam sir dr mr huisarts ome omi nonna";

    private const string Roles =
        "huurder huurster huurders bewoner bewoonster bewoners client cliente patient patiente pat melder meldster beller belster contact contactpersoon aanspreekpunt trekker trekkers betrokkene "
        + "betr verdachte slachtoffer getuige aangever dochter dochters zoon zonen zoontje dochtertje man vrouw moeder vader mama papa mam pap broer broers zus zusje zussen broertje neef neefje "
        + "nicht nichtje kleinzoon kleindochter kleinkind kind kinderen baby vriend vriendin vriendje collega ex partner echtgenoot echtgenote schoonzoon schoondochter schoonmoeder schoonvader "
        + "stiefvader stiefmoeder stiefzoon stiefdochter huismeester voorzitter voorzitster concierge directeur secretaris penningmeester schatmeester beheerder beheerster winkelier raadslid "
        + "burger inwoner indiener indienster ondertekenaar ondertekenaars namens leerling leerlinge student docent jongen meisje kerel vent knul gast meid dame eigenaar eigenares verhuurder "
        + "verhuurster overbuurman overbuurvrouw onderbuurman onderbuurvrouw bovenbuurman bovenbuurvrouw onze mijn wijlen mantelzorger oppas vrijwilliger vrijwilligster trainer coach "
        + "hulpverlener begeleider afzender cc beste lieve hallo hoi hi hey geachte dag moi dear juf ene neighbour neighbor friend daughter son husband wife mother father brother sister roepn btr vz";

    private const string Greetings =
        "groet groeten groetjes gr grt grtjs mvg hoogachtend regards greetings groetend getekend ondertekend hgr gegroet groets grz liefs ondergetekende ingezonden afz";

    private const string Particles =
        "van du de der den het 't ten ter te op aan in v d vd vdr v.d el al ait ben bin ibn abu bou di da do dos das del della la le les von zu zum zur uit uijt onder over tot voor bij 's la st";

    private const string Initials =
        "th ph chr joh fr ch sj ij jac chr st";

    /// <summary>The lists with their classes.</summary>
    public static IEnumerable<(string List, WordClass Kind)> Lists() =>
    [
        (ShortTitles, WordClass.ShortTitle), (LongTitles, WordClass.LongTitle), (Roles, WordClass.Role),
        (Greetings, WordClass.Greeting), (Particles, WordClass.Particle), (Initials, WordClass.Initial),
    ];
}
