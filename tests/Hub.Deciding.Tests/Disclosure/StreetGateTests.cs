namespace Hub.Deciding.Tests.Disclosure;

/// <summary>Issue 10, A1: the street of a location is one street and nothing else, or a part that is certain, or nothing.</summary>
public sealed class StreetGateTests
{
    [Theory]
    [InlineData("Dorpsstraat")]
    [InlineData("Carry van Bruggenhove")]
    [InlineData("1e Stationsstraat")]
    [InlineData("Eerste Stationsstraat")]
    [InlineData("Oude Kerkstraat")]
    [InlineData("Laan van Wisch")]
    [InlineData("Laan van Meerzicht")]
    [InlineData("Plein 1944")]
    [InlineData("Boulevard Heuvelink")]
    [InlineData("Willem Dreeslaan")]
    [InlineData("Johan Cruijffplein")]
    [InlineData("Anne Frankstraat")]
    [InlineData("Van Goghstraat")]
    [InlineData("Burgemeester van Leeuwenpassage")]
    [InlineData("St. Jorisplein")]
    [InlineData("Rijksweg-West")]
    [InlineData("Utrechtse Straatweg")]
    [InlineData("Leidse Dreef")]
    [InlineData("Sint Servaasbrug")]
    [InlineData("Bredewater")]
    [InlineData("Meerzicht")]
    public void A_field_that_is_one_street_is_released(string street) => Assert.Equal(street, GateOf.Street(street));

    [Theory]
    [InlineData("Dorpsstraat 12", "Dorpsstraat")]
    [InlineData("Dorpsstraat twaalf", "Dorpsstraat")]
    [InlineData("Dorpsstraat tegenover fam. Jansen", "Dorpsstraat")]
    [InlineData("Dorpsstraat (bij Yilmaz)", "Dorpsstraat")]
    [InlineData("Bij Jansen op de Dorpsstraat", "Dorpsstraat")]
    [InlineData("Meidoornlaan, achter nr 3", "Meidoornlaan")]
    public void Of_a_field_that_holds_more_only_a_certain_street_is_released(string field, string street)
        => Assert.Equal(street, GateOf.Street(field));

    [Theory]
    [InlineData("Sandra Hogeweg")]
    [InlineData("Hogeweg Sandra")]
    [InlineData("Karel Molenweg")]
    [InlineData("Rachida Oosterstraat")]
    [InlineData("Rachida Kerkplein")]
    [InlineData("Jansen Dorpsstraat")]
    [InlineData("Dorpsstraat Jan Jansen")]
    [InlineData("Dorpsstraat Kleine Rooie")]
    [InlineData("Dorpsstraat Fatima")]
    [InlineData("Dorpsstraat huis van Kees Bakker")]
    [InlineData("Mevrouw Jansen Dorpsstraat")]
    [InlineData("Dokter Parkstraat")]
    [InlineData("Jan de Boerplein")]
    [InlineData("Fatma Yilmazstraat")]
    [InlineData("J. Jansenstraat")]
    [InlineData("Karel Mulderlaan")]
    [InlineData("Mr. P. de Boerlaan")]
    [InlineData("Jansen-de Vriesstraat")]
    [InlineData("Kerkstraat-Jansen")]
    [InlineData("Kerkstraat\u200BJansen")]
    [InlineData("Wietse Oosterstraat")]
    [InlineData("Burgemeester Molenweg")]
    [InlineData("mevr. Kerkhof")]
    [InlineData("J. Kerkhof")]
    [InlineData("Laan van Fatma Yilmaz")]
    [InlineData("bij Jansen achter")]
    [InlineData("0612345678")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_street(string? field) => Assert.Null(GateOf.Street(field));

    [Fact]
    public void What_the_field_may_be_a_name_for_is_no_word_of_the_text()
    {
        var signal = GateOf.Signal("De lamp is stuk, Sandra Hogeweg heeft gebeld. Ook Hogeweg belde.", location: new(street: "Hogeweg"));

        Assert.DoesNotContain("Hogeweg", GateOf.Text(signal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_name_and_a_surname_with_the_form_of_a_street_are_no_street_whoever_they_are()
    {
        string[] surnames =
        [
            "Hogeweg", "Zuidweg", "Molenweg", "Oosterstraat", "Parkstraat", "Kerklaan", "Steenweg", "Veldhof", "Kerkhof", "Westdijk",
            "Zeedijk", "Wilgenpad", "Versteeg", "Verlaan", "Boomgaard", "Zonneveld", "Rozendaal",
        ];

        // Jan Steen the painter is on the list of those whom streets are named after, so that a Jan Steenweg is his street and not a Jan's
        // surname.
        var released = NamesOfOrigins
            .FirstNames.SelectMany(first => surnames.Select(surname => $"{first} {surname}"))
            .Where(field => field is not "Jan Steenweg" && GateOf.Street(field) is not null)
            .ToList();

        Assert.True(released.Count == 0, $"{released.Count} released, such as {string.Join(", ", released.Take(20))}");
    }
}
