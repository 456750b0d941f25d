using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Hub.Adapters.Police;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Tests.Police;

public class PoliceTranslatorTests
{
    private const string Group = "politie-10-overlast-jeugd.json";
    private const string Confused = "politie-11-zorgmelding-e33.json";
    private const string Violence = "politie-12-spoed-huiselijk-geweld.json";
    private static readonly CovenantClaim Covenant = new(
        new CovenantId("convenant-politie"),
        [new GrondslagCode("wpg-20")],
        [new PurposeCode("zorg-en-hulpverlening"), new PurposeCode("veilig-thuis")],
        policeDestinations: ["triage", "veilig-thuis"],
        mayProcessBsn: true);

    [Fact]
    public void A_note_about_a_group_keeps_its_code_article_and_place()
    {
        var signal = Samples.Accepted(Translator().Translate(Samples.Bytes(Group)));

        Assert.Equal("PL0600-2026551873", signal.Id);
        Assert.Equal(("politie", "E35"), (signal.Category!.Scheme, signal.Category.Code));
        Assert.Equal(WpgArticle.Article20, signal.LegalBasis!.WpgArticle);
        Assert.Equal("leefbaarheid-en-openbare-orde", signal.LegalBasis.Purpose.Value);
        Assert.Equal(
            ("Putstraat", null, "6822", "Klarendal"),
            (signal.Location!.Street, signal.Location.HouseNumber, signal.Location.Postcode, signal.Location.Neighbourhood));
        Assert.Null(signal.Subject);
    }

    [Theory]
    [InlineData("E33")]
    [InlineData("e14")]
    public void C13_confused_behaviour_and_suicide_attempts_keep_their_code_for_triage(string code)
    {
        var signal = Samples.Accepted(
            Translator().Translate(Samples.Changed(Confused, note => note["maatschappelijkeKlasse"]!["code"] = code)));

        Assert.Equal(code.ToUpperInvariant(), signal.Category!.Code);
        Assert.Equal("KAMERLING, Robert-Jan", signal.Subject!.Name);
        Assert.Equal("convenant-politie", signal.LegalBasis!.Covenant!.Value);
    }

    [Theory]
    [InlineData(null, "verwerking", "verwerking")]
    [InlineData(null, "Verwerking", "verwerking")]
    [InlineData(null, "artikel9Of10", "artikel9Of10")]
    [InlineData("plaats", "verwerking", "plaats.verwerking")]
    [InlineData("maatschappelijkeKlasse", "GRONDSLAG", "maatschappelijkeKlasse.grondslag")]
    [InlineData("mevrouw Verzonnen", "verwerking", "verwerking")]
    public void A_basis_that_stands_elsewhere_is_refused_and_not_passed_over(string? part, string member, string field)
    {
        var translation = Translator()
            .Translate(Samples.Changed(Group, note => (part is null ? note : note[part] ??= new JsonObject())[member] = "Wpg art. 9"));

        var fault = Assert.Single(Assert.IsType<Hub.Adapters.Intake.Translation.Refused>(translation).Faults);
        Assert.Equal((field, PrivacyRule.PoliceProvision), (fault.Field, fault.PrivacyRule));
    }

    [Fact]
    public void Of_several_people_one_is_the_subject_and_the_others_are_named_in_the_text_without_their_bsn()
    {
        var translator = Translator(
            purposes: new(StringComparer.Ordinal) { ["veiligheid slachtoffer en kind; Veilig Thuis"] = "veilig-thuis" });

        var signal = Samples.Accepted(translator.Translate(Samples.Bytes(Violence)));

        Assert.Equal("TEMMINK-DIEKS, Carolien", signal.Subject!.Name);
        Assert.Contains("Ook betrokken (kind): Temmink, Floor", signal.Description, StringComparison.Ordinal);
        Assert.Contains("Ook betrokken (verdachte): TEMMINK, Patrick", signal.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("954832498", signal.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wpg art. 16 lid 1 onder b", WpgArticle.Article16)]
    [InlineData("16-1-b", WpgArticle.Article16)]
    [InlineData("Wpg artikel 18", WpgArticle.Article18)]
    [InlineData("19", WpgArticle.Article19)]
    [InlineData("wpg 20", WpgArticle.Article20)]
    public void C12_the_articles_that_allow_a_provision_are_read(string text, WpgArticle expected)
    {
        var signal = Samples.Accepted(Translator().Translate(Samples.Changed(Confused, note => note["verstrekking"]!["grondslag"] = text)));

        Assert.Equal(expected, signal.LegalBasis!.WpgArticle);
    }

    [Theory]
    [InlineData("Wpg art. 9")]
    [InlineData("Wpg art. 10")]
    [InlineData("Wpg art. 16")]
    [InlineData("Wpg art. 17")]
    [InlineData("AVG 6(1)(e)")]
    [InlineData("20 en 9")]
    public void C12_another_article_is_refused(string text)
    {
        var faults = Samples.Refused(Translator().Translate(Samples.Changed(Confused, note => note["verstrekking"]!["grondslag"] = text)));

        Assert.Equal(("verstrekking.grondslag", PrivacyRule.PoliceProvision), (Assert.Single(faults).Field, faults[0].PrivacyRule));
    }

    [Fact]
    public void C12_data_that_comes_from_wpg_9_or_10_is_refused()
    {
        var origin = Samples.Refused(
            Translator().Translate(Samples.Changed(Confused, note => note["verstrekking"]!["verwerking"] = "Wpg art. 10")));
        var flag = Samples.Refused(Translator().Translate(Samples.Changed(Confused, note => note["verstrekking"]!["artikel9Of10"] = true)));

        Assert.Equal("verstrekking.verwerking", Assert.Single(origin).Field);
        Assert.Equal("verstrekking.artikel9Of10", Assert.Single(flag).Field);
    }

    [Fact]
    public void C12_article_20_about_a_person_needs_a_convenant_that_lists_purpose_and_receivers()
    {
        var without = Samples.Refused(new PoliceTranslator(Municipalities, null, Empty).Translate(Samples.Bytes(Confused)));
        var bare = new CovenantClaim(Covenant.Covenant, Covenant.Bases, [new PurposeCode("iets-anders")]);
        var unlisted = Samples.Refused(new PoliceTranslator(Municipalities, bare, Empty).Translate(Samples.Bytes(Confused)));

        Assert.Equal(PrivacyRule.PoliceProvision, Assert.Single(without).PrivacyRule);
        Assert.Equal("verstrekking.doel verstrekking.grondslag", string.Join(' ', unlisted.Select(fault => fault.Field)));
    }

    [Fact]
    public void A_note_that_denies_personal_data_but_names_people_is_refused()
    {
        var faults = Samples.Refused(
            Translator().Translate(Samples.Changed(Confused, note => note["verstrekking"]!["persoonsgegevens"] = false)));

        Assert.Equal("verstrekking.persoonsgegevens", Assert.Single(faults).Field);
    }

    [Fact]
    public void Who_reported_or_saw_it_is_no_subject()
    {
        var signal = Samples.Accepted(Translator().Translate(Samples.Changed(Group, note =>
            note["betrokkenen"] = new JsonArray(new JsonObject { ["rol"] = "melder", ["naam"] = "Verzonnen, Naam" }))));

        Assert.Null(signal.Subject);
        Assert.DoesNotContain("Verzonnen", signal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_version_type_or_municipality_is_refused_and_all_are_listed()
    {
        var faults = Samples.Refused(Translator().Translate(Samples.Changed(Group, note =>
        {
            note["versie"] = "2.0";
            note["berichttype"] = "politie.iets";
            note["plaats"]!["gemeentecode"] = "GM9999";
            note["opgemaakt"] = "2026-11-14T22:10:00";
        })));

        Assert.Equal("berichttype versie opgemaakt plaats.gemeentecode", string.Join(' ', faults.Select(fault => fault.Field)));
    }

    private static readonly FrozenSet<MunicipalityCode> Municipalities = FrozenSet.ToFrozenSet([
        Samples.Zoetermeer, Samples.Arnhem, Samples.OudeIjsselstreek,
    ]);
    private static readonly Dictionary<string, string> Empty = new(StringComparer.Ordinal);

    private static PoliceTranslator Translator(Dictionary<string, string>? purposes = null)
        => new(Municipalities, Covenant, purposes ?? Empty);
}
