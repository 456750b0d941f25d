namespace Hub.Deciding.Tests.Disclosure;

/// <summary>Issue 10, A5: forms in which a person came through the gate, each kind with wordings of its own.</summary>
public sealed class ReleaseGateFormTests
{
    public static TheoryData<string> OddMarks
        => [
            "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u180E", "\u034F", "\u0301", "\u2028", "\u2029", "\u0085",
            "\u0001", "\u000B", "\u2009", "😀", "·", "|", "*", "^", "~", "_", "<b></b>", "#", "\\", "¦", "§",
        ];

    [Theory]
    [MemberData(nameof(OddMarks))]
    public void A_word_that_something_odd_cuts_is_withheld_with_its_pieces(string mark)
    {
        var text = GateOf.Text(
            $"De lamp bij de speeltuin is stuk, zegt Water{mark}reus van de buurtapp en ook buur goed{mark}hart zag glas.");

        Assert.All(["water", "reus", "goed", "hart"], piece => Assert.DoesNotContain(piece, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("buurtapp", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lamp stuk, zegt P.i.e.t.e.r Kl.aa.ss.en van de buurtapp.", "i e t r aa ss en Kl")]
    [InlineData("Lamp stuk, melder M o h a m m e d  A z i z.", "M o h a A z i")]
    [InlineData("Afval gedumpt door Ka_rel de Gro_ot uit de flat.", "Ka rel Gro ot")]
    [InlineData("De stoep ligt vol, meneer klaver-boer belde.", "klaver boer")]
    [InlineData("De stoep ligt vol, mevrouw goed.hart belde.", "goed hart")]
    [InlineData("Rommel bij de vijver #HenkGroenvanderLaan en niemand doet iets", "HenkGroenvanderLaan")]
    [InlineData("Rommel bij de vijver #fietsmetkees en niemand doet iets", "fietsmetkees")]
    [InlineData("Rommel bij de vijver KarelWeg en niemand doet iets", "KarelWeg")]
    [InlineData("Rommel bij de vijver deJong en niemand doet iets", "deJong")]
    public void A_name_in_pieces_or_glued_is_withheld(string text, string pieces) => AssertNone(text, pieces);

    [Theory]
    [InlineData("mijn naam is de haas en er ligt afval op straat", "haas")]
    [InlineData("u spreekt met brandsma over de lamp", "brandsma")]
    [InlineData("de auto van tak staat weer op de stoep", "tak")]
    [InlineData("meneer kast heeft gebeld over de lantaarnpaal", "kast")]
    [InlineData("Afval op het plein, gemeld door jan regen.", "jan regen")]
    [InlineData("Gemeld door de Bank, B. uit de flat.", "Bank")]
    [InlineData("Regen heeft gebeld over de lamp.", "Regen")]
    [InlineData("Beter bekend als Lange Jaap, voert de duiven op het plein.", "Lange Jaap")]
    [InlineData("Op tiktok onder de naam pleinbaas filmt hij het zwerfafval.", "pleinbaas")]
    [InlineData("Ene Koos rijdt met een crossmotor over het veld.", "Koos")]
    [InlineData("Nguyen Thi Lan vraagt om een extra bankje.", "Nguyen Thi Lan")]
    [InlineData("Rommel bij Sjonnie de Loods op het plein.", "Sjonnie Loods")]
    [InlineData("Melder is Bernard Anton Karel Karel Eduard Rudolf, lamp stuk.", "Bernard Anton Karel Eduard Rudolf")]
    [InlineData("De gebroeders Steen parkeren op de stoep.", "Steen")]
    [InlineData("LAMP STUK, GEMELD DOOR DE HAAN", "HAAN")]
    [InlineData("De lamp bij de vijver is stuk. Groetjes Al", "Al")]
    [InlineData("Kaas, noten, bloemen en Mo van de olijven vragen om een extra bak.", "Mo")]
    [InlineData("De lamp bij de vijver is stuk. Groet, Daar.", "Daar")]
    public void A_name_that_only_its_place_in_the_sentence_tells_is_withheld(string text, string pieces) => AssertNone(text, pieces);

    [Theory]
    [InlineData("mail jan.bakker (apenstaartje) voorbeeld (punt) nl voor de plek.", "jan bakker voorbeeld")]
    [InlineData("mail naar goed hart apestaartje ziggo punt nl graag.", "goed hart ziggo")]
    [InlineData("mail roos at voorbeeld dot nl graag.", "roos voorbeeld")]
    [InlineData("mail roos[at]voorbeeld[dot]nl graag.", "roos voorbeeld")]
    [InlineData("mail roos punt bos apenstaartje kpn punt com graag.", "roos bos kpn")]
    [InlineData("mail winkel {at} school {dot} nl graag.", "winkel school")]
    public void An_address_that_is_told_in_words_is_withheld(string told, string pieces) =>
        AssertNone($"Zwerfafval op het plein, {told}", pieces);

    [Theory]
    [InlineData("De huisarts op de hoek van de Dorpsstraat klaagt over de stoep.", "huisarts hoek")]
    [InlineData("De penningmeester van de volkstuin zet zijn bus op de stoep.", "penningmeester volkstuin")]
    [InlineData("De zoon van de juf van groep zeven spuit graffiti op de school.", "zoon juf zeven")]
    [InlineData("De enige bewoner met een scootmobiel kan niet langs de paaltjes.", "enige scootmobiel")]
    [InlineData("De Poolse gast uit het witte busje gooit afval op de stoep.", "Poolse busje")]
    [InlineData("Er ligt afval bij het huis met al die kabouters in de tuin.", "kabouters huis")]
    [InlineData("Er ligt afval bij het groene huis op de hoek.", "groene")]
    [InlineData("Het afval komt van de achterste chalet.", "achterste chalet")]
    [InlineData("Het hoekhuis naast de snackbar gooit puin op de stoep.", "hoekhuis snackbar")]
    [InlineData("De kapper naast de bakker veegt zijn haar op straat.", "kapper bakker")]
    [InlineData("De oprichter van de voedselbank parkeert op de stoep.", "oprichter voedselbank")]
    [InlineData("De klassenvertegenwoordiger van groep zeven gooit afval op het plein.", "klassenvertegenwoordiger zeven")]
    [InlineData("De assistent van de huisarts parkeert op de stoep.", "assistent huisarts")]
    [InlineData("De vrouw in de scootmobiel van het hofje rijdt over het gras.", "scootmobiel hofje")]
    [InlineData("3e verdieping rechts gooit afval naar beneden.", "3 rechts")]
    [InlineData("Het afval komt van de 2e etage achter.", "2 achter")]
    [InlineData("Het glas komt van portiek 6.", "6")]
    [InlineData("De muziek komt van balkon 7.", "7")]
    [InlineData("Derde verdieping links gooit afval naar beneden.", "derde links")]
    [InlineData("De keeper van het eerste elftal laat blikjes achter.", "keeper")]
    [InlineData("De enige rolstoelgebruiker van de flat kan niet langs de paaltjes.", "enige rolstoelgebruiker flat")]
    [InlineData("De man met één been van de Markt kan niet langs de paaltjes.", "been Markt")]
    [InlineData("Een vrouw met hoofddoek werd op het plein uitgescholden.", "hoofddoek")]
    [InlineData("De imam van de moskee op het plein vraagt om een zebrapad.", "imam moskee")]
    [InlineData("De juf van groep vier van de basisschool parkeert op de stoep.", "juf vier")]
    public void A_person_or_home_that_is_told_by_what_and_where_is_withheld(string text, string pieces) => AssertNone(text, pieces);

    [Theory]
    [InlineData("De lamp is stuk, gemeld door Sandra Hogeweg van de buurtapp.", "Sandra Hogeweg")]
    [InlineData("De lamp is stuk, gemeld door Muurplein van de buurtapp.", "Muurplein")]
    [InlineData("De lamp is stuk, zegt Achterberglaan van de buurtapp.", "Achterberglaan")]
    [InlineData("Hogeweg heeft gebeld over de lamp.", "Hogeweg")]
    [InlineData("Ik sprak Rachida Parkstraat over de lamp.", "Rachida Parkstraat")]
    [InlineData("de lamp is stuk, gemeld door rachida parkstraat", "rachida parkstraat")]
    [InlineData("De lamp is stuk, gemeld door Karel van Noordhove uit de buurtapp.", "Karel Noordhove")]
    [InlineData("De lamp is stuk, dat komt door de Vries.", "Vries")]
    [InlineData("De lamp is stuk, gemeld door Vries, B. de uit de flat.", "Vries")]
    [InlineData("De lamp is stuk, gesproken met de wit hierover.", "wit")]
    [InlineData("Op Kerkplein 1 lamp kapot en bij nummer 1 container vol.", "1")]
    [InlineData("bij jansen op 1 lantaarn kapot", "1")]
    [InlineData("Stank op de trap, bewoner nr. 70 Mw. Ramlal droogt vis.", "70 Ramlal")]
    public void A_surname_with_the_form_of_a_street_or_place_is_a_name(string text, string pieces) => AssertNone(text, pieces);

    [Theory]
    [InlineData("Er ligt vuil in de Willem Dreeslaan en op het Johan Cruijffplein.")]
    [InlineData("Op de hoek van de Van Goghstraat en het Jacob Marisplein is de lamp stuk.")]
    [InlineData("De Hogeweg is kapot en op de Molenweg ligt glas.")]
    [InlineData("In de Burgemeester van Leeuwenpassage hangen jongeren.")]
    [InlineData("N.a.v. 4 meldingen is een groep van 12 jeugdigen aangesproken.")]
    [InlineData("Lekkende hydrant op de stoep.")]
    [InlineData("Matras gedumpt op de hoek.")]
    [InlineData("Statiegeldactie, zaterdag op het plein.")]
    [InlineData("putdeksel ligt los, drie keer gebeld")]
    [InlineData("De leraren krijgen een burn-out van de herrie op het plein.")]
    [InlineData("In Rokkeveen is het Cruyff Court stuk.")]
    [InlineData("Het Van Doornenplantsoen en de Cesar Franckrode.")]
    [InlineData("Melding van bewoners: er staat een auto op de stoep.")]
    [InlineData("Volgens de politie en volgens mij klopt het niet.")]
    [InlineData("Gemeld door bewoners van de flat, gedaan door jongeren.")]
    [InlineData("Overlast: SG/OVE/GEL")]
    [InlineData("Kapotte hydrant op de stoep.")]
    [InlineData("De lantaarnpaal op de hoek van de Markt brandt niet.")]
    [InlineData("Bij de Spar liggen veel peuken.")]
    [InlineData("Bij de Sint Servaasbrug is een tegel los.")]
    [InlineData("Bij de kapper naast de apotheek ligt een losse tegel.")]
    [InlineData("Groep 8 van de basisschool wil een opruimactie houden.")]
    [InlineData("De fietsenstalling staat vol met weesfietsen.")]
    [InlineData("Lantaarnpaal nummer 112 brandt niet en lichtmast 14 knippert.")]
    [InlineData("Containernummer 4521 zit vol en lantaarnpaal 33 en 34 zijn uit.")]
    [InlineData("Op de derde verdieping van de parkeergarage is het licht stuk.")]
    [InlineData("Veegwagen is niet langs geweest.")]
    [InlineData("Er liggen bekers op het pad bij de Stationsschool.")]
    [InlineData("Een man heeft gebeld over de lamp.")]
    [InlineData("Politie heeft gemeld dat het hek open staat.")]
    [InlineData("Mensen met een rollator kunnen niet langs de paaltjes.")]
    [InlineData("Er gaapt een spleet van 38 centimeter in de kade, al 5 dgn.")]
    [InlineData("Het waait 9 bft en de druk is 4,6 bar.")]
    [InlineData("Spookrijder bij afrit 7 van de snelweg.")]
    [InlineData("Er is 1 lantaarn uit en er mist 1 container.")]
    [InlineData("dit jaor is 't kerkepad weer umme, noabers wilt helpen")]
    public void What_names_nobody_stays(string text) => Assert.Equal(text, GateOf.Text(text));

    private static void AssertNone(string text, string pieces)
    {
        var released = GateOf
            .Text(text)
            .Split([' ', ',', '.', ';', ':', '-', '/', '(', ')', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries);

        Assert.All(pieces.Split(' '), piece => Assert.DoesNotContain(piece, released, StringComparer.OrdinalIgnoreCase));
    }
}
