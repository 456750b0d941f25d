using System.Text.Json.Nodes;
using Hub.Adapters.Intake;
using Hub.Adapters.Signalen;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>What real installations of Signalen do beside their documentation.</summary>
public class SignalenQuirkTests
{
    private const string Detail = "signalen-03-private-detail.json";
    private readonly SignalenTranslator translator = new(Samples.Zoetermeer);

    [Theory]
    [InlineData("category")]
    [InlineData("location")]
    [InlineData("reporter")]
    [InlineData("extra_properties")]
    [InlineData("signal_id")]
    [InlineData("priority")]
    public void A_null_or_missing_part_is_no_fault(string part)
    {
        var withNull = translator.Translate(Samples.Changed(Detail, melding => melding[part] = null));
        var without = translator.Translate(Samples.Changed(Detail, melding => melding.Remove(part)));

        Assert.IsType<Translation.Accepted>(withNull);
        Assert.IsType<Translation.Accepted>(without);
    }

    [Theory]
    [InlineData("""{"location":{"geometrie":null}}""")]
    [InlineData("""{"location":{"geometrie":{"type":"Point","coordinates":null}}}""")]
    [InlineData("""{"location":{"address":null,"stadsdeel":null,"area_code":null,"area_name":null,"buurt_code":"A04i"}}""")]
    [InlineData("""{"location":{"address":{}}}""")]
    [InlineData("""{"location":{"address":{"postcode":"","huisnummer":null,"woonplaats":""}}}""")]
    [InlineData("""{"category":{"main_slug":"overig","sub_slug":"overig","departments":"ASC, THO"}}""")]
    [InlineData("""{"priority":"high"}""")]
    [InlineData("""{"status":{"state":"closure requested","extra_properties":{}}}""")]
    [InlineData("""{"status":{"state":""}}""")]
    [InlineData("""{"status":null,"type":null,"routing_departments":null,"text_extra":""}""")]
    [InlineData(
        """{"routing_departments":[{"id":1,"code":"VOR"}],"directing_departments":[],"has_attachmentts":true,"source":"Telefoon – ASC"}"""
    )]
    [InlineData("""{"reporter":{"email":"","phone":null,"sharing_allowed":true,"allows_contact":false}}""")]
    public void What_an_installation_may_well_send_is_taken_in(string changes)
    {
        var translation = translator.Translate(Samples.Changed(Detail, melding =>
        {
            foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
            {
                melding[name] = value?.DeepClone();
            }
        }));

        Assert.IsType<Translation.Accepted>(translation);
    }

    [Theory]
    [InlineData("18", null, "", "18")]
    [InlineData(18, "A", null, "18A")]
    [InlineData("18", "A", "2", "18A-2")]
    public void A_house_number_may_be_a_number_or_text(object number, string? letter, string? addition, string expected)
    {
        var signal = Samples.Accepted(translator.Translate(Samples.Changed(Detail, melding =>
        {
            var address = melding["location"]!["address"]!;
            address["huisnummer"] = number is int whole ? JsonValue.Create(whole) : JsonValue.Create((string)number);
            address["huisletter"] = letter;
            address["huisnummer_toevoeging"] = addition;
        })));

        Assert.Equal(expected, signal.Location!.HouseNumber);
    }

    [Fact]
    public void Swapped_coordinates_are_refused_and_not_turned_round()
    {
        var fault = Assert.Single(Samples.Refused(translator.Translate(Samples.Changed(Detail, melding =>
            melding["location"]!["geometrie"]!["coordinates"] = new JsonArray(51.88917, 6.38571)))));

        Assert.Equal("location.geometrie.coordinates", fault.Field);
        Assert.DoesNotContain("51.8", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_masked_contact_counts_as_withheld()
    {
        var signal = Samples.Accepted(translator.Translate(Samples.Changed(Detail, melding =>
            melding["reporter"] = new JsonObject { ["email"] = "*****", ["phone"] = "*****", ["sharing_allowed"] = true })));

        Assert.Null(signal.Reporter);
        Assert.True(signal.SharingAllowed);
    }

    [Theory]
    [InlineData("2026-10-21T09:14:22+02:00")]
    [InlineData("2026-10-21T07:14:22.104518Z")]
    public void A_moment_may_or_may_not_have_a_fraction(string moment)
    {
        var translation = translator.Translate(Samples.Changed(Detail, melding => melding["created_at"] = moment));

        Assert.IsType<Translation.Accepted>(translation);
    }

    [Fact]
    public void Every_answer_form_of_extra_properties_is_read_and_an_object_is_ignored()
    {
        var signal = Samples.Accepted(
            translator.Translate(
                Samples.Changed(
                    Detail,
                    melding =>
                        melding["extra_properties"] = JsonNode.Parse(
                            """
                            [{"id":"a","label":"Wat?","answer":"tekst"},{"id":"b","label":"Hoe?","answer":{"id":"x","label":"keuze"}},
                             {"id":"c","label":"Mag dat?","answer":{"label":"Ja hoor","value":true}},
                             {"id":"d","label":"Welke?","answer":["een",{"id":"2","label":"twee"}]}]
                            """
                        ))));
        var legacy = translator.Translate(Samples.Changed(Detail, melding => melding["extra_properties"] = new JsonObject()));

        Assert.EndsWith("Wat? tekst\nHoe? keuze\nMag dat? Ja hoor: ja\nWelke? een, twee", signal.Description, StringComparison.Ordinal);
        Assert.IsType<Translation.Accepted>(legacy);
    }

    [Fact]
    public void An_unknown_slug_passes_as_it_is()
    {
        var unknown = Samples.Accepted(
            translator.Translate(Samples.Changed(Detail, melding => melding["category"]!["sub_slug"] = "speellocatie")));

        Assert.Equal("schoon/speellocatie", unknown.Category!.Code);
    }

    [Fact]
    public void What_the_source_has_closed_is_not_routed()
    {
        var faults = Samples.Refused(translator.Translate(Samples.Changed(Detail, melding => melding["status"]!["state"] = "o")));

        Assert.Equal("status.state", Assert.Single(faults).Field);
    }

    [Fact]
    public void An_attachment_is_a_reference_without_its_signature()
    {
        var signal = Samples.Accepted(
            translator.Translate(
                Samples.Changed(
                    Detail,
                    melding =>
                        melding["attachments"] = new JsonArray(
                            "https://meldingen.voorbeeld.nl/signals/v1/private/signals/31877/attachments/8?sig=geheim"))));

        Assert.Equal(
            "https://meldingen.voorbeeld.nl/signals/v1/private/signals/31877/attachments/8",
            Assert.Single(signal.Attachments).Reference);
    }
}
