using Hub.Contracts.Signals;
using Hub.Contracts.Text;

namespace Hub.Contracts.Tests.Text;

public sealed class NormalTextTests
{
    [Theory]
    [InlineData("Mijn zus is sui\u0308cidaal.", "Mijn zus is suïcidaal.")]
    [InlineData("su\u00ADi\u200Bci\u200Dd\uFEFFaal\u2060", "suicidaal")]
    [InlineData("su&iuml;cidaal &amp; bang", "suïcidaal & bang")]
    [InlineData("su&#239;cidaal, su&#xEF;cidaal", "suïcidaal, suïcidaal")]
    [InlineData("su&amp;amp;iuml;cidaal", "suïcidaal")]
    [InlineData("su&am&#112;;iuml;cidaal", "suïcidaal")]
    [InlineData("su&i\u00ADuml;cidaal", "suïcidaal")]
    [InlineData("dood&shy;gaan", "doodgaan")]
    [InlineData("jan&commat;voorbeeld&period;nl", "jan@voorbeeld.nl")]
    [InlineData("suÃ¯cidaal", "suïcidaal")]
    [InlineData("suÃ\u0083Â¯cidaal", "suïcidaal")]
    [InlineData("suÃƒÂ¯cidaal", "suïcidaal")]
    [InlineData("suiÌˆcidaal", "suïcidaal")]
    [InlineData("ze riep â€™s nachts â€œhelpâ€\u009D", "ze riep ’s nachts “help”")]
    [InlineData("ze riep \u00E2\u0080\u0099s nachts", "ze riep ’s nachts")]
    [InlineData("â‚¬ 12 en ðŸ˜¢", "€ 12 en 😢")]
    [InlineData("FRANÃ‡OIS en RenÃ©, WaÅ‚Ä™sa, Ä°pek", "FRANÇOIS en René, Wałęsa, İpek")]
    [InlineData("ï»¿Melding", "Melding")]
    [InlineData("caf\u0092s", "caf’s")]
    [InlineData("Nguye\u0302\u0303n, \u212Bsa, a\u0302\u0323", "Nguyễn, Åsa, ậ")]
    [InlineData("d\u0336o\u0336o\u0336d\u0336", "dood")]
    [InlineData("een\u00A0twee\u2009drie\u202Fvier\tvijf", "een twee drie vier vijf")]
    [InlineData("een\r\ntwee\rdrie\u2028vier\u2029vijf\u0085zes\fzeven", "een\ntwee\ndrie\nvier\nvijf\nzes\nzeven")]
    [InlineData("a\u0000b\u001Bc\u007Fd\u0081e", "a b c d e")]
    [InlineData("\u202Elaadi\u202C \u2066x\u2069", "laadi x")]
    [InlineData("a\U000E0041\U000E0100b", "ab")]
    public void One_word_has_one_form(string text, string expected)
    {
        Assert.Equal(expected, NormalText.Of(text));
        Assert.Equal(expected, NormalText.Of(NormalText.Of(text)));
    }

    [Theory]
    [InlineData("De lamp bij de fiets & bromfietsenstalling; AT&T, Albert&Co; 1 < 2 > 0")]
    [InlineData("MANHÃ” is Portugees, «TÂ» een letter, „JÄ“ ook, CAFÉ» en NAÏEF”")]
    [InlineData("&bestaatniet; &#xD800; &; &amp &#;")]
    [InlineData("Müller, Zoë, İpek, Şahin, Đặng, Ångström, Łukasz, 😢 ▯ €12,50 – “zo”… 21° 5 m²")]
    [InlineData("ç«¥ Ελλάδα Привет مرحبا")]
    [InlineData("")]
    public void What_is_normal_stays_the_same_instance(string text) => Assert.Same(text, NormalText.Of(text));

    [Fact]
    public void Half_a_pair_shows_as_damage() => Assert.Equal("half \uFFFD en \uFFFD", NormalText.Of("half \uD83D en \uDE22"));

    [Fact]
    public void What_is_absent_stays_absent() => Assert.Null(NormalText.Of(null));

    [Fact]
    public void Normal_text_costs_no_memory()
    {
        const string Text = "Mijn zus is suïcidaal & bang; de «lamp» is stuk.";
        _ = NormalText.Of(Text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = NormalText.Of(Text);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void No_text_is_made_longer_and_none_changes_twice()
    {
        var random = new Random(46);
        for (var i = 0; i < 50_000; i++)
        {
            var text = NormalTextPieces.Draw(random);

            var once = NormalText.Of(text)!;

            Assert.True(once.Length <= text.Length);
            Assert.Same(once, NormalText.Of(once));
        }
    }

    [Theory]
    [InlineData("&semi", ";")]
    [InlineData("&amp;", "lt;")]
    [InlineData("I", "\u0300")]
    [InlineData("Ì\u0080", "a")]
    [InlineData("Ãƒ", "Â©")]
    [InlineData("&a\u00ADm", "p;")]
    [InlineData("&", "lt;")]
    public void A_million_characters_that_complete_one_another_take_one_pass(string piece, string end)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 500_000)) + string.Concat(Enumerable.Repeat(end, 500_000));

        var once = NormalText.Of(text)!;

        Assert.Same(once, NormalText.Of(once));
    }

    [Fact]
    public void No_part_of_a_signal_holds_another_form()
    {
        const string Odd = "Zoe\u0308\u00AD &amp; x";
        const string Normal = "Zoë & x";
        var signal = new Signal(
            "zaak-1", SourceKind.Zorg, new MunicipalityCode("GM0637"),
            DateTimeOffset.UnixEpoch.AddYears(56),
            Odd, Odd,
            new SignalCategory("vrij", Odd),
            new SignalLocation(Odd, Odd, "2728\u00A0AB", Odd, Odd, buurt: "BU063\u200B70001"),
            new SignalSubject(Odd, Odd, null, Odd, Odd, Odd),
            new SignalReporter(Odd, Odd, Odd, Odd));
        var read = HubJson.Read<Signal>(HubJson.Write(signal));

        Assert.All(
            new[] { signal, read },
            one =>
                Assert.All(
                    new[]
                    {
                        one.Description, one.Summary,
                        one.Category!.Code,
                        one.Location!.Street,
                        one.Location.HouseNumber, one.Location.Place, one.Location.Neighbourhood,
                        one.Subject!.Name,
                        one.Subject.DateOfBirth, one.Subject.Phone, one.Subject.Email, one.Subject.Address,
                        one.Reporter!.Name,
                        one.Reporter.Phone, one.Reporter.Email, one.Reporter.Organisation,
                    },
                    part => Assert.Equal(Normal, part)));
        Assert.Equal(("2728 AB", "BU06370001"), (signal.Location!.Postcode, signal.Location.Buurt));
    }

    [Fact]
    public void A_signal_from_the_wire_is_normal_too()
    {
        var read = HubJson.Read<Signal>(
            """
            {"id":"1","source":"inwoner","municipality":"GM0637","reportedAt":"2026-11-20T10:00:00Z",
             "description":"su&iuml;cidaal, sui\u0308cidaal, suÃ¯cidaal"}
            """u8
        );

        Assert.Equal("suïcidaal, suïcidaal, suïcidaal", read.Description);
    }
}
