using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Amqp;
using Hub.Adapters.Intake;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Amqp;

/// <summary>A message is what the HTTP door of the partner's kind takes.</summary>
public sealed class AmqpTranslatorTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public void A_care_organisation_sends_an_event_and_an_alias_counts_here_as_well()
    {
        var (partner, translator) = Partner(
            "zorg",
            partner =>
                partner["aliases"] = new JsonArray(
                    new JsonObject
                    {
                        ["partner"] = "zorg-oud",
                        ["number"] = "90000077",
                        ["validFrom"] = "2020-01-01",
                        ["validThrough"] = "2099-12-31",
                    }));

        var own = translator.Translate(partner, Message(Events.Json("m-1")));
        var old = translator.Translate(
            partner,
            Message(Events.Json("m-1", change: root => root["source"] = "urn:nld:kvknr:90000077:systeem:oud")));

        Assert.Equal("m-1", Samples.Accepted(own).Id);
        Assert.Equal((null, "zorg-oud"), (RecordOf(own), RecordOf(old)));
    }

    [Theory]
    [InlineData("zaak", "zaak/KVK-00000000/ZK-2026-031188")]
    [InlineData(null, null)]
    public void A_corporation_says_in_the_type_what_it_sends(string? type, string? id)
    {
        var (partner, translator) = Partner("corporatie");

        var translation = translator.Translate(partner, Message(Samples.Text("corporatie-07-vera-zaak-leefbaarheid.json"), type));

        Assert.Equal(id, (translation as Translation.Accepted)?.Signal.Id);
        Assert.Equal(id is null ? "type" : null, (translation as Translation.Refused)?.Faults.Single().Field);
    }

    [Fact]
    public void An_installation_of_Signalen_names_the_record_of_a_public_post_in_the_message_id()
    {
        var (partner, translator) = Partner("signalen", partner => partner["municipalities"] = new JsonArray("GM0637"));

        var translation = translator.Translate(partner, Message(Samples.Text("signalen-01-public-post.json")));

        Assert.Equal("bericht-1", Samples.Accepted(translation).Id);
    }

    public void Dispose() => config.Dispose();

    private static string? RecordOf(Translation translation) => ((Translation.Accepted)translation).RecordOf?.Value;

    private static AmqpMessage Message(string body, string? type = null) => new(Encoding.UTF8.GetBytes(body), "bericht-1", type, null, 0);

    private (Partner Partner, AmqpTranslator Translator) Partner(string kind, Action<JsonObject>? change = null)
    {
        config.AddPartner("proef", kind, partner =>
        {
            partner["formats"] = new JsonArray("amqp");
            change?.Invoke(partner);
        });
        var registry = new PartnerLoader(config.Root, config.Keys, TimeProvider.System, DoorList.Of(config.Root).Formats).Load();
        return (registry.Find(new("proef"))!, new AmqpTranslator(DoorList.Of(config.Root), TimeProvider.System));
    }
}
