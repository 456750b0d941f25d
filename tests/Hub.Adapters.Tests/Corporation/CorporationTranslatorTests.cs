using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Hub.Adapters.Corporation;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;

namespace Hub.Adapters.Tests.Corporation;

public class CorporationTranslatorTests
{
    private const string Liveability = "corporatie-07-vera-zaak-leefbaarheid.json";
    private const string Hoarding = "corporatie-08-vera-zaak-verzamelwoning.json";
    private static readonly CorporationTranslator Translator = new(
        new VeraCodes(), FrozenSet.ToFrozenSet([Samples.Zoetermeer, Samples.Arnhem]));

    [Fact]
    public void A_zaak_about_a_complex_has_no_subject()
    {
        var signal = Samples.Accepted(Translator.Translate(CorporationMessage.Zaak, Samples.Bytes(Liveability)));

        Assert.Equal("zaak/KVK-00000000/ZK-2026-031188", signal.Id);
        Assert.Equal(("corporatie", "SOC.ONV"), (signal.Category!.Scheme, signal.Category.Code));
        Assert.Equal(("GM0202", "BU02021783", "Zwanebloemlaan", "6833"),
            (signal.Municipality.Value, signal.Location!.Buurt, signal.Location.Street, signal.Location.Postcode));
        Assert.Null(signal.Subject);
    }

    [Fact]
    public void A_zaak_about_a_tenant_has_the_accused_as_subject_and_never_a_bsn()
    {
        var signal = Samples.Accepted(Translator.Translate(CorporationMessage.Zaak, Samples.Bytes(Hoarding)));

        Assert.Equal(("G. van Elburg", "1951-02-03"), (signal.Subject!.Name, signal.Subject.DateOfBirth));
        Assert.Null(signal.Subject.Bsn);
        Assert.DoesNotContain(
            "982219568", System.Text.Encoding.UTF8.GetString(Hub.Contracts.HubJson.Write(signal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-12T08:40:00+01:00")]
    [InlineData("2026-11-12T08:40:00")]
    [InlineData("2026-11-12 08:40:00Z")]
    [InlineData("12-11-2026")]
    public void V01_a_moment_must_be_in_utc_with_z(string moment)
    {
        var faults = Refused(CorporationMessage.Zaak, Samples.Changed(Liveability, zaak => zaak["begindatum"] = moment));

        Assert.Equal("begindatum", Assert.Single(faults).Field);
    }

    [Fact]
    public void V02_an_unknown_code_is_refused_by_list_and_an_expired_one_by_list_code_and_day()
    {
        var unknown = Refused(CorporationMessage.Zaak, Samples.Changed(Liveability, zaak => zaak["zaaktype"]!["soort"]!["code"] = "QQQ"));
        var expired = Refused(
            CorporationMessage.Zaak,
            Samples.Changed(Liveability, zaak => zaak["zaaktype"]!["detailSoort"]!["code"] = "VUIL"));

        Assert.Equal(
            ("zaaktype.soort.code", "must be a code of the VERA list ZAAKTYPESOORT"),
            (Assert.Single(unknown).Field, unknown[0].Rule));
        Assert.Equal("ZAAKTYPEDETAILSOORT.VUIL expired on 2022-11-10", Assert.Single(expired).Rule);
    }

    [Fact]
    public void V02_an_expired_code_is_tolerated_on_a_record_of_its_time()
    {
        var translation = Translator.Translate(CorporationMessage.Zaak, Samples.Changed(Liveability, zaak =>
        {
            zaak["begindatum"] = "2022-10-15T08:00:00Z";
            zaak["registratiedatum"] = "2022-10-15T08:00:00Z";
            zaak["zaaktype"]!["detailSoort"]!["code"] = "VUIL";
        }));

        Assert.Equal("SOC.VUIL", Samples.Accepted(translation).Category!.Code);
    }

    [Fact]
    public void V02_a_detail_must_belong_to_its_kind()
    {
        var faults = Refused(CorporationMessage.Zaak, Samples.Changed(Liveability, zaak => zaak["zaaktype"]!["soort"]!["code"] = "WOO"));

        Assert.Equal("zaaktype.detailSoort.code", Assert.Single(faults).Field);
    }

    [Theory]
    [InlineData("NAT", "G. van Elburg")]
    [InlineData("GRO", "Huishouden 141")]
    [InlineData("REC", null)]
    public void V03_a_relation_is_read_by_its_kind(string kind, string? name)
    {
        var signal = Samples.Accepted(Translator.Translate(CorporationMessage.Zaak, Samples.Changed(Hoarding, zaak =>
        {
            zaak["relaties"]![0]!["soort"]!["code"] = kind;
            zaak["relaties"]![0]!["naam"] = "Huishouden 141";
        })));

        Assert.Equal(name, signal.Subject?.Name);
    }

    [Fact]
    public void V03_a_relation_without_a_known_kind_is_refused()
    {
        var faults = Refused(CorporationMessage.Zaak, Samples.Changed(Hoarding, zaak => zaak["relaties"]![0]!.AsObject().Remove("soort")));

        Assert.Equal("relaties[0].soort.code", Assert.Single(faults).Field);
    }

    [Fact]
    public void Who_reported_it_is_no_subject()
    {
        var signal = Samples.Accepted(Translator.Translate(CorporationMessage.Zaak, Samples.Changed(Hoarding, zaak =>
            zaak["rollen"]![0]!["soort"]!["code"] = "MEL")));

        Assert.Null(signal.Subject);
    }

    [Fact]
    public void V05_what_the_hub_needs_is_asked_for_at_once()
    {
        var faults = Refused(CorporationMessage.Zaak, "{}"u8.ToArray());

        Assert.Equal(
            "zaaktype omschrijving idExtern idOrganisatie begindatum extra-attributen[hub.gemeentecode]",
            string.Join(' ', faults.Select(fault => fault.Field)));
    }

    [Theory]
    [InlineData("ORG")]
    [InlineData("WAN")]
    public void Staff_files_stay_out(string code)
    {
        var kind = code == "ORG" ? CorporationMessage.Zaak : CorporationMessage.Signalering;
        var body = kind == CorporationMessage.Zaak
            ? Samples.Changed(Liveability, zaak => zaak["zaaktype"] = new JsonObject { ["soort"] = new JsonObject { ["code"] = code } })
            : VeraMessages.Signalering(code, null);

        Assert.Contains(Refused(kind, body), fault => fault.PrivacyRule == PrivacyRule.StaffFilesStayOut);
    }

    [Fact]
    public void A_mark_that_staff_visits_in_pairs_is_a_staff_file_too()
        => Assert.Equal(
            ("detailSoort.code", PrivacyRule.StaffFilesStayOut),
            Refused(CorporationMessage.Signalering, VeraMessages.Signalering("AGR", "BEZ"))
                .Select(fault => (fault.Field, fault.PrivacyRule ?? default))
                .Single());

    [Fact]
    public void A_municipality_that_is_not_served_or_contradicts_the_buurt_is_refused()
    {
        var other = Refused(CorporationMessage.Zaak, Changed(attributes => attributes["hub.gemeentecode"] = "GM1509", "hub.gebiedscode"));
        var contradiction = Refused(CorporationMessage.Zaak, Changed(attributes => attributes["hub.gebiedscode"] = "BU06370003"));

        Assert.Equal("extra-attributen[hub.gemeentecode]", Assert.Single(other).Field);
        Assert.Equal("extra-attributen[hub.gebiedscode]", Assert.Single(contradiction).Field);
    }

    [Fact]
    public void The_buurt_alone_names_the_municipality()
    {
        var translation = Translator.Translate(CorporationMessage.Zaak, Changed(_ => { }, "hub.gemeentecode"));

        Assert.Equal("GM0202", Samples.Accepted(translation).Municipality.Value);
    }

    [Fact]
    public void A_hub_attribute_that_nobody_knows_is_refused()
    {
        var faults = Refused(CorporationMessage.Zaak, Changed(attributes => attributes["hub.straatnaam"] = "x"));

        Assert.Equal("extra-attributen[4].naam", Assert.Single(faults).Field);
    }

    [Fact]
    public void A_closed_zaak_is_not_routed()
    {
        var faults = Refused(
            CorporationMessage.Zaak,
            Samples.Changed(Liveability, zaak => zaak["zaakstatussen"]![0]!["soort"]!["code"] = "GES"));

        Assert.Equal("zaakstatussen", Assert.Single(faults).Field);
    }

    private static IReadOnlyList<Refusal> Refused(CorporationMessage kind, byte[] body)
        => Samples.Refused(Translator.Translate(kind, body));

    private static byte[] Changed(Action<Dictionary<string, string>> change, string? without = null)
        => Samples.Changed(Liveability, zaak =>
        {
            var attributes = zaak["extra-attributen"]!
                .AsArray()
                .ToDictionary(item => (string)item!["naam"]!, item => (string)item!["waarde"]!, StringComparer.Ordinal);
            change(attributes);
            attributes.Remove(without ?? "");
            zaak["extra-attributen"] = VeraMessages.Attributes(attributes);
        });
}
