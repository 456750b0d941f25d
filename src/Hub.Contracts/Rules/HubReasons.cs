using System.Collections.Frozen;

namespace Hub.Contracts.Rules;

/// <summary>
/// What the rules that the hub itself names mean, in Dutch, for whoever reads a decision; a municipality's own rules say it in its rule
/// set.
/// </summary>
public static class HubReasons
{
    /// <summary>The rule that says that a person has yet to confirm the theme.</summary>
    public const string ThemeToConfirm = "thema.te-bevestigen";

    /// <summary>That somebody is spoken of as he or she brought it.</summary>
    public const string Someone = "bewijs.iemand";

    /// <summary>That nobody, or nothing public, is spoken of brought it.</summary>
    public const string Absent = "bewijs.afwezig";

    /// <summary>What fields brought to a choice that words explain.</summary>
    public const string Fields = "bewijs.velden";

    /// <summary>That a mistake about a person costs more than another brought it.</summary>
    public const string Caution = "bewijs.voorzichtigheid";

    /// <summary>What is not shown of a choice that words explain: form, small words, and what weighs little.</summary>
    public const string Rest = "bewijs.rest";

    /// <summary>The words by the name of the rule (<see cref="RuleId"/>).</summary>
    public static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["soort.collectief"] = "gaat over de openbare zaak",
        ["soort.individueel"] = "gaat over een persoon of huishouden",
        ["soort.beide"] = "een openbare zaak en een persoon, elk met eigen werk",
        ["thema.geleerd"] = "thema",
        [ThemeToConfirm] = "thema (niet zeker: te bevestigen)",
        ["acuut.geleerd"] = "direct gevaar",
        ["veilig-thuis.geleerd"] = "vermoeden van geweld of mishandeling thuis",
        ["initiatief.geleerd"] = "plan van bewoners",
        ["triage.te-weinig-bewijs"] = "niet zeker genoeg om zonder een mens verder te gaan",
        ["mogelijk.acuut"] = "mogelijk direct gevaar: kijk hier het eerst naar",
        ["mogelijk.veilig-thuis"] = "mogelijk geweld, dwang of verwaarlozing thuis",
        ["mogelijk.initiatief"] = "mogelijk een plan van bewoners",
        ["tweede-lezer.acuut"] = "een tweede lezer zag direct gevaar",
        ["tweede-lezer.veilig-thuis"] = "een tweede lezer zag geweld, dwang of verwaarlozing thuis",
        ["tweede-lezer.persoon"] = "een tweede lezer zag dat het over een persoon gaat",
        ["tweede-lezer.verschilt"] = "een tweede lezer oordeelde anders: een mens beslist",
        ["tweede-lezer.gehoord"] = "een tweede lezer las mee; dat veranderde niets",
        [Someone] = "er wordt over iemand gesproken (hij, zij, haar, mijn)",
        [Absent] = "wat er niet staat: geen naam, geen persoon, geen nood of niets openbaars",
        [Caution] = "voorzichtigheid: over een persoon vergist de hub zich liever niet",
        [Fields] = "velden van het bericht: wie het stuurde, de categorie, over wie het gaat",
        [Rest] = "wat niet gemerkt is: de vorm van de tekst, kleine woorden, en woorden die weinig wegen",
        ["route.collective"] = "naar het wijkteam van het gebied",
        ["route.direct"] = "naar wie dit werk hier doet; het wijkteam ziet het op zijn agenda",
        ["route.individual"] = "naar het wijkzorgnetwerk van het gebied",
        ["route.initiative"] = "initiatieven gaan naar wie daarover gaat",
        ["route.initiator"] = "wie het plan indiende is te bereiken via de wijkregisseur, die zijn gegevens verzegeld kreeg",
        ["initiator.no-team"] = "wie het plan indiende vond delen goed, maar hier is geen wijkregisseur: niemand kreeg zijn gegevens",
        ["initiator.no-key"] = "wie het plan indiende vond delen goed, maar de wijkregisseur heeft geen sleutel: niemand kreeg zijn "
            + "gegevens",
        ["initiator.not-allowed"] = "wie het plan indiende vond delen goed, maar convenant of tabel staat het niet toe: niemand kreeg "
            + "zijn gegevens",
        ["route.safe-at-home"] = "vermoeden van geweld thuis gaat naar Veilig Thuis",
        ["route.arrears"] = "achterstanden gaan alleen naar schuldhulp",
        ["route.police-care"] = "E33 en E14: een mens beslist",
        ["route.complex"] = "meer problemen tegelijk: zorgcoördinator",
        ["complex.multi-problem"] = "meer problemen tegelijk bij een persoon of gezin",
        ["route.participant"] = "doet hier mee in dit thema",
        ["route.complement"] = "past bij geen regel: een mens beslist",
        ["route.no-team"] = "voor deze plaats is er geen team",
        ["route.by-hand"] = "een mens besliste dit",
        ["route.undecided"] = "twijfel: een mens beslist",
        ["territory.ambiguous"] = "de plaats kan meer dan een gebied zijn",
        ["territory.border"] = "de plaats ligt op de grens van twee gebieden",
        ["territory.conflict"] = "de plaatsgegevens spreken elkaar tegen",
        ["territory.outside"] = "de plaats ligt buiten de gemeente",
        ["territory.unknown"] = "de plaats is niet bekend",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
