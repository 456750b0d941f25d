using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Release;

namespace Hub.Deciding.Tests.Disclosure;

public sealed class ReleaseGateTests
{
    [Theory]
    [InlineData("De lantaarnpaal in Meerzicht is al drie weken stuk.")]
    [InlineData("Om 22.30 uur staan er 20 jongeren met 6 scooters bij de bushalte.")]
    [InlineData("Losse stoeptegel, graag z.s.m. herstellen a.u.b.")]
    [InlineData("weer vuilniszakken naast de container, luiers overal")]
    [InlineData("HET IS HIER LEVENSGEVAARLIJK DOOR DE GLADHEID")]
    [InlineData("De speeltuin bij de Jumbo: schommel kapot, glijbaan vies.")]
    [InlineData("Wij willen op 4 juli een stoepkrijtfeest voor de hele buurt.")]
    public void Harmless_text_is_released_as_it_is(string text) => Assert.Equal(text, GateOf.Text(text));

    [Theory]
    [InlineData("Lamp stuk. Groet, Wim Berg", "Berg")]
    [InlineData("De buurvrouw, mevrouw de wit, viel over de tegel.", "wit")]
    [InlineData("Onrust heeft weer gebeld over de herrie.", "Onrust")]
    [InlineData("Volgens Gans ligt er rommel.", "Gans")]
    [InlineData("Roos zegt dat de lamp stuk is.", "Roos")]
    [InlineData("Door krijgt haar deur niet dicht.", "Door")]
    [InlineData("VOLGENS MEVROUW BAKKER LIGT ER ROMMEL OP STRAAT", "BAKKER")]
    [InlineData("Hij heet Kosmin en woont daar.", "Kosmin")]
    [InlineData("Bel Zelno Tavir maar.", "Tavir")]
    [InlineData("Bij Kerkstraat 12a ligt afval.", "12")]
    [InlineData("Op 26 ligt het vol afval.", "26")]
    [InlineData("Het komt van flat deur 912.", "912")]
    [InlineData("Dat was de Golf 27-NFK-8 weer.", "NFK")]
    [InlineData("Stuur het naar x.y@voorbeeld.nl graag.", "voorbeeld")]
    [InlineData("Haar insta is hafsa.bnx dus.", "hafsa")]
    [InlineData("bsn 999990342 op papier", "999990342")]
    [InlineData("IBAN NL91 ABNA 0417 1643 00 staat erop", "0417")]
    [InlineData("geboren 03-09-1941 zei ze", "1941")]
    [InlineData("Dossier JGZ-55820 ligt er", "55820")]
    [InlineData("Post voor 2719 CL lag er", "2719")]
    [InlineData("Het gezin op de zesde heeft overlast.", "zesde")]
    [InlineData("De portier kent hem, 4e links in de flat.", "4e")]
    [InlineData("Op Boulevard Heuvelink 96-2 werken mensen.", "96")]
    [InlineData("Zie www.jansen-voorbeeld.nl daarvoor", "jansen")]
    public void What_names_a_person_or_dwelling_is_withheld(string text, string person)
    {
        var released = GateOf.Text(text);

        Assert.DoesNotContain(person, released, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_name_found_in_one_place_is_withheld_everywhere()
    {
        var released = GateOf.Text("De herder van Ronnie Winter liep los. Dat is winter en zomer zo. ronnie lacht erom.");

        Assert.DoesNotContain("winter", released, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ronnie", released, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_the_fields_of_the_signal_say_of_a_person_is_withheld_in_its_text()
    {
        var signal = GateOf.Signal(
            "De kuiper van hiernaast, huis met de blauwe deur 33, heeft een lamp.",
            new SignalSubject(name: "Kuiper", address: "Kerkstraat 33"),
            new SignalReporter(name: "Blauwe"),
            new SignalLocation(houseNumber: "33"));

        var released = GateOf.Text(signal);

        Assert.All(["kuiper", "33", "blauwe"], person => Assert.DoesNotContain(person, released, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Words_that_were_withheld_side_by_side_leave_one_mark()
        => Assert.Equal("Lamp stuk. Groet, ▯", GateOf.Text("Lamp stuk. Groet, A.B. van der Wendra-Zelno"));

    [Fact]
    public void A_municipality_that_switched_text_off_releases_none()
        => Assert.Null(
            GateOf.Shipped.Release(
                ["De lamp is stuk."],
                GateOf.Signal("De lamp is stuk."),
                new MunicipalityVocabulary([], releasesText: false)));

    [Fact]
    public void A_text_of_which_nothing_is_left_is_not_released()
        => Assert.Null(GateOf.Shipped.Release(["Zelno Tavir"], GateOf.Signal("Zelno Tavir"), GateOf.Zoetermeer));
}
