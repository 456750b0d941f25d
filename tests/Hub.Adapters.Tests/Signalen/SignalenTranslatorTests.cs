using System.Text.Json.Nodes;
using Hub.Adapters.Signalen;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Signalen;

public class SignalenTranslatorTests
{
    private const string PublicPost = "signalen-01-public-post.json";
    private const string PrivatePost = "signalen-02-private-post.json";
    private const string Detail = "signalen-03-private-detail.json";
    private const string List = "signalen-04-private-list.json";
    private readonly SignalenTranslator translator = new(Samples.Zoetermeer);

    [Fact]
    public void A_public_post_becomes_a_signal_when_the_request_names_its_id()
    {
        var signal = Samples.Accepted(translator.Translate(Samples.Bytes(PublicPost), "4711"));

        Assert.Equal("4711", signal.Id);
        Assert.Equal(SourceKind.Signalen, signal.Source);
        Assert.Equal("wegen-verkeer-straatmeubilair/lantaarnpaal-straatverlichting", signal.Category!.Code);
        Assert.Equal(("Seghwaertseweg", "2", "2727KX", "BU06370301"),
            (signal.Location!.Street, signal.Location.HouseNumber, signal.Location.Postcode, signal.Location.Buurt));
        Assert.Equal((52.06772, 4.51958), (signal.Location.Lat, signal.Location.Lon));
        Assert.Contains("Wat is het probleem? 3 of meer lampen in 1 straat", signal.Description, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.Zero, signal.ReportedAt.Offset);
    }

    [Fact]
    public void A_public_post_without_an_id_is_refused_with_the_header_that_helps()
    {
        var fault = Assert.Single(Samples.Refused(translator.Translate(Samples.Bytes(PublicPost))));

        Assert.Equal("id", fault.Field);
        Assert.Contains("Source-Record-Id", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_post_drops_the_reporter_who_did_not_allow_sharing()
    {
        var signal = Samples.Accepted(translator.Translate(Samples.Bytes(PrivatePost), "12"));

        Assert.Null(signal.Reporter);
        Assert.False(signal.SharingAllowed);
        Assert.EndsWith("terugbelbaar na 16 uur.", signal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detail_yields_the_slugs_the_area_and_its_own_id()
    {
        var signal = Samples.Accepted(translator.Translate(Samples.Bytes(Detail)));

        Assert.Equal("31877", signal.Id);
        Assert.Equal("schoon/veegzwerfvuil", signal.Category!.Code);
        Assert.Equal(("Ulft-Centrum en Ulft-Oost", "BU15090000"), (signal.Location!.Neighbourhood, signal.Location.Buurt));
        Assert.Equal(DateTimeOffset.Parse("2026-10-21T07:14:22.104518Z"), signal.ReportedAt);
    }

    [Fact]
    public void An_item_of_a_list_keeps_priority_and_the_reporter_who_allowed_sharing()
    {
        var item = Samples.Json(List)["results"]![0]!.ToJsonString();

        var signal = Samples.Accepted(translator.Translate(System.Text.Encoding.UTF8.GetBytes(item)));

        Assert.Equal(Urgency.High, signal.Urgency);
        Assert.True(signal.SharingAllowed);
        Assert.Equal("buurtbewoner.palenstein@voorbeeldmail.nl", signal.Reporter!.Email);
        Assert.Null(signal.Location!.Street);
    }

    [Fact]
    public void What_only_the_sources_own_staff_needs_changes_nothing()
    {
        var before = Samples.Accepted(translator.Translate(Samples.Bytes(Detail)));

        var after = Samples.Accepted(translator.Translate(Samples.Changed(Detail, melding =>
        {
            melding["notes"] = new JsonArray(new JsonObject { ["text"] = "intern", ["created_by"] = "iemand@voorbeeld.nl" });
            melding["updated_at"] = "2026-11-20T10:00:00+01:00";
            melding["assigned_user_email"] = "iemand@voorbeeld.nl";
            melding["een_nieuw_veld"] = true;
        })));

        Assert.Equal(Hub.Contracts.HubJson.Write(before), Hub.Contracts.HubJson.Write(after));
    }

    [Fact]
    public void All_faults_are_listed_at_once_and_none_repeats_a_value()
    {
        var faults = Samples.Refused(
            translator.Translate(
                """
                {"text":"","created_at":"gisteren 06-12345678","location":{"geometrie":{"coordinates":["a"]}},
                 "category":{"sub_category":"06-12345678"}}
                """u8.ToArray()
            ));

        Assert.Equal(
            "category.sub_category created_at id location.geometrie.coordinates text",
            string.Join(' ', faults.Select(fault => fault.Field).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain("12345678", string.Concat(faults.Select(fault => fault.ToString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"tekst\"")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"text\":1,\"text\":2}")]
    public void What_is_no_sound_json_object_is_refused_as_a_whole(string body)
    {
        var faults = Samples.Refused(translator.Translate(System.Text.Encoding.UTF8.GetBytes(body)));

        Assert.Equal("$", Assert.Single(faults).Field);
    }
}
