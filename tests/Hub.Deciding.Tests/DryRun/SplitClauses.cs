using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Tests.DryRun;

/// <summary>
/// Invented sentences of which splits are made: a public matter each, and what is the matter with an invented person each, with a label.
/// </summary>
internal static class SplitClauses
{
    /// <summary>Public matters, by what they are about.</summary>
    public static readonly ImmutableArray<(string About, string Text)> Public =
    [
        ("verlichting", "De verlichting op het plein is al weken stuk, graag de lampen herstellen."),
        ("verlichting", "Drie lantaarnpalen langs het fietspad doen het niet."),
        ("verlichting", "Het is pikdonker in de tunnel omdat de lampen kapot zijn."),
        ("afval", "Er ligt overal zwerfvuil rond de speeltuin."),
        ("afval", "De ondergrondse container zit vol en er staan zakken naast."),
        ("afval", "Bij de glasbak ligt elke week grofvuil op de stoep."),
        ("verkeer", "Op de kruising wordt veel te hard gereden, er moet een drempel komen."),
        ("verkeer", "De stoep staat elke avond vol met fout geparkeerde auto's."),
        ("verkeer", "Het verkeersbord bij de rotonde staat scheef."),
        ("groen", "De heg langs het voetpad hangt over de stoep en moet gesnoeid."),
        ("groen", "Het gras in het park is al maanden niet gemaaid."),
        ("groen", "Er is een dikke tak van een boom op het pad gewaaid."),
        ("jeugd", "Een groep jongeren hangt elke avond in het winkelcentrum en maakt lawaai."),
        ("jeugd", "Jongeren steken vuurwerk af op het schoolplein."),
        ("wegdek", "Er zit een groot gat in het wegdek van het fietspad."),
        ("wegdek", "Losse stoeptegels op het plein, mensen struikelen erover."),
    ];

    /// <summary>What is the matter with somebody, by what it is about.</summary>
    public static readonly ImmutableArray<(string About, string Text)> Private =
    [
        ("schuld", "Mevrouw Akkerveen op nummer 8 heeft huurschuld en wordt uit huis gezet."),
        ("schuld", "Meneer Zonnedauw van Voorbeeldstraat 12 kan zijn rekeningen niet betalen en heeft deurwaarders aan de deur."),
        ("schuld", "Mijn buurman Proefs heeft grote schulden en is afgesloten van gas en licht."),
        ("geweld", "Bij familie Testman op nummer 4 wordt geslagen, de kinderen zijn bang."),
        ("geweld", "Mevrouw Proefs wordt door haar man mishandeld, zij heeft blauwe plekken."),
        ("eenzaam", "Buurvrouw Proefs (84) is erg eenzaam en komt de deur niet meer uit."),
        ("eenzaam", "Meneer Testers is sinds het overlijden van zijn vrouw vereenzaamd en ziet niemand."),
        ("eenzaam", "Mevrouw Zonnedauw van 79 krijgt nooit bezoek en voelt zich alleen."),
        ("verward", "Meneer Zonnedauw van Voorbeeldstraat 12 is verward, hij eet niet en heeft hulp nodig."),
        ("verward", "Mijn buurvrouw mevrouw Testman hoort stemmen en schreeuwt 's nachts, zij is psychotisch."),
        ("zorg", "Mevrouw Akkerveen kan niet meer zelf douchen en heeft thuiszorg nodig."),
        ("zorg", "Meneer Proefs op nummer 6 is gevallen en redt het huishouden niet meer."),
        ("vervuiling", "Dhr. Testers op 14 verzamelt kranten tot het plafond, het stinkt in zijn woning."),
        ("vervuiling", "Het huis van mevrouw Testman is ernstig vervuild en zij verzorgt zichzelf niet."),
        ("drank", "Meneer Akkerveen drinkt de hele dag en kan zijn dochter niet meer verzorgen."),
        ("drank", "Buurman Testers is verslaafd aan drugs en verwaarloost zichzelf."),
    ];

    /// <summary>
    /// The category and urgency that a source would give such a matter: of the whole, so a half may not tell them of the other.
    /// </summary>
    public static (SignalCategory? Category, Urgency Urgency) OfSource(string about) => about switch
    {
        "schuld" => (new SignalCategory("hub", "schulden-huurachterstand"), Urgency.Normal),
        "geweld" => (new SignalCategory("hub", "huiselijk-geweld-kindermishandeling"), Urgency.High),
        "eenzaam" => (new SignalCategory("hub", "eenzaamheid"), Urgency.Normal),
        "verward" => (new SignalCategory("hub", "ggz-onbegrepen-gedrag"), Urgency.High),
        _ => (null, Urgency.Normal),
    };
}
