namespace Hub.Router.Language;

/// <summary>Words that announce a name.</summary>
internal static class NameTriggers
{
    private static readonly WordSet ShortTitles = WordSet.Of("mw mevr mej dhr hr fam wed mvr mefr mevrow mnr drs ing ir ds zr sgt ene mr. dr prof ms mrs miss");

    private static readonly WordSet LongTitles = WordSet.Of(
        "mevrouw meneer mijnheer heer familie gezin weduwe juffrouw juf meester dokter dominee pastoor kapelaan zuster broeder boer oom tante opa oma genaamd heet heette heten achternaam "
        + "voornaam roepnaam kindnaam naam buurman buurvrouw buurmeisje buurjongen buurtje mister madam sir dr mr huisarts ome omi nonna");

    private static readonly WordSet Roles = WordSet.Of(
        "huurder huurster huurders bewoner bewoonster bewoners client cliente patient patiente pat melder meldster beller belster contact contactpersoon aanspreekpunt trekker trekkers betrokkene "
        + "betr verdachte slachtoffer getuige aangever dochter dochters zoon zonen zoontje dochtertje man vrouw moeder vader mama papa mam pap broer broers zus zusje zussen broertje neef neefje "
        + "nicht nichtje kleinzoon kleindochter kleinkind kind kinderen baby vriend vriendin vriendje collega ex partner echtgenoot echtgenote schoonzoon schoondochter schoonmoeder schoonvader "
        + "stiefvader stiefmoeder stiefzoon stiefdochter huismeester voorzitter voorzitster concierge directeur secretaris penningmeester schatmeester beheerder beheerster winkelier raadslid "
        + "burger inwoner indiener indienster ondertekenaar ondertekenaars namens leerling leerlinge student docent jongen meisje kerel vent knul gast meid dame eigenaar eigenares verhuurder "
        + "verhuurster overbuurman overbuurvrouw onderbuurman onderbuurvrouw bovenbuurman bovenbuurvrouw onze mijn wijlen mantelzorger oppas vrijwilliger vrijwilligster trainer coach "
        + "hulpverlener begeleider afzender cc beste lieve hallo hoi hi hey geachte dag moi dear juf ene neighbour neighbor friend daughter son husband wife mother father brother sister roepn btr vz");

    private static readonly WordSet Greetings = WordSet.Of(
        "groet groeten groetjes gr grt grtjs mvg hoogachtend regards greetings groetend getekend ondertekend hgr gegroet groets grz liefs ondergetekende ingezonden afz");

    private static readonly WordSet Particles = WordSet.Of(
        "van de der den het 't ten ter te op aan in v d vd vdr v.d el al ait ben bin ibn abu bou di da do dos das del della la le les von zu zum zur uit uijt onder over tot voor bij 's la st");

    private static readonly WordSet Initials = WordSet.Of("th ph chr joh fr ch sj ij jac chr st");

    /// <summary>A title that is always followed by a name, whatever its case.</summary>
    public static bool IsShortTitle(ReadOnlySpan<char> word) => ShortTitles.Contains(word);

    /// <summary>A word that is followed by a name or by something else.</summary>
    public static bool IsLongTitle(ReadOnlySpan<char> word) => LongTitles.Contains(word);

    /// <summary>A role that may be followed by a capitalised name.</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => Roles.Contains(word);

    /// <summary>A word that ends a letter; what follows is a signature.</summary>
    public static bool IsGreeting(ReadOnlySpan<char> word) => Greetings.Contains(word);

    /// <summary>A particle inside a surname.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>An initial: one letter, or one of the abbreviated first names.</summary>
    public static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 || Initials.Contains(word);
}
