using System.Net;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>E01 to E07: the NL GOV profile for CloudEvents.</summary>
public sealed class EventRulesTests(HubApiFixture fixture) : IClassFixture<HubApiFixture>
{
    public static TheoryData<string, string, string> BrokenAttributes => new()
    {
        { "specversion", "0.3", "specversion" },
        { "type", "com.example.signaal.v1", "type" },
        { "type", "nl.wijkhub.signaal.v1.2", "type" },
        { "type", "nl.wijkhub.signaal.v2", "type" },
        { "source", "urn:nld:oin:123", "source" },
        { "source", "https://partner.example.nl", "source" },
        { "source", "urn:nld:kvknr:11111111", "source" },
        { "time", "2026-11-02 10:00", "time" },
        { "time", "gisteren", "time" },
        { "datacontenttype", "text/xml", "datacontenttype" },
        { "id", " ", "id" },
        { "subject", "999990342", "subject" },
        { "subject", "9999.90.342", "subject" },
        { "subject", "jan@voorbeeld.nl", "subject" },
        { "subject", "2728AB 12", "subject" },
        { "id", "melding-999990342", "id" },
        { "id", "2b7e151628aed2a6abf7158809cf4f3c999990342", "id" },
        { "traceparent", "zie 2728 ab12", "traceparent" },
        { "verylongattributename1", "x", "$" },
        { "Subject", "x", "$" },
        { "sub-ject", "x", "$" },
    };

    [Theory]
    [MemberData(nameof(BrokenAttributes))]
    public async Task An_attribute_that_breaks_the_profile_is_refused_by_name(string attribute, string value, string field)
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("e-regels", change: root => root[attribute] = value));

        Assert.Equal([field], await Answer.Faults(response));
        Assert.DoesNotContain(
            value.Trim().Length > 3 ? value : "###",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("specversion")]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("type")]
    [InlineData("data")]
    public async Task A_required_attribute_that_is_missing_or_null_is_refused_by_name(string attribute)
    {
        var missing = await fixture.Host.Post(fixture.Key, Events.Json("e-verplicht", change: root => root.Remove(attribute)));
        var empty = await fixture.Host.Post(fixture.Key, Events.Json("e-verplicht", change: root => root[attribute] = null));

        Assert.Equal([attribute], await Answer.Faults(missing));
        Assert.Equal([attribute], await Answer.Faults(empty));
    }

    [Theory]
    [InlineData("id", "a999990342bcdef0a1b2c3d4e5f60718")] // drawn by a machine: the elfproef holds by chance
    [InlineData("id", "0197f3a2-6b54-7c1e-9a55-a999990342bc")]
    [InlineData("traceparent", "00-a999990342bcdef0a1b2c3d4e5f60718-a999990342bcdef0-01")]
    [InlineData("subject", "2b7e151628aed2a6abf7158809cf4f3c2b7e151628aed2a6abf999990342a4f3")]
    [InlineData("subject", "0197f3a2-6b54-7c1e-9a55-000000000042")]
    [InlineData("subject", "00000099999034200000")]
    [InlineData("sequence", "1234")]
    [InlineData("type", "nl.zorg.ondersteuning.signaal-gemeld.v1")]
    [InlineData("type", "nl.zorg.ondersteuning")]
    public async Task Attributes_that_the_profile_allows_are_taken(string attribute, string value)
    {
        var response = await fixture.Host.Post(
            fixture.Key,
            Events.Json($"e-goed-{attribute}-{value.Length}", change: root => root[attribute] = value));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task An_event_of_more_than_64_KiB_is_too_large_and_one_below_is_not()
    {
        var large = await fixture.Host.Post(fixture.Key, Events.Json("e-groot", change: root => root["padding"] = new string('x', 66_000)));
        var below = await fixture.Host.Post(fixture.Key, Events.Json("e-klein", data => data["description"] = new string('x', 19_000)));

        await Answer.Problem(large, HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal(HttpStatusCode.Accepted, below.StatusCode);
    }

    [Fact]
    public async Task A_large_body_without_a_length_is_refused_as_well()
    {
        using var content = new StreamContent(new MemoryStream(new byte[300_000]));
        content.Headers.ContentType = new("application/cloudevents+json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-API-Key", fixture.Key);

        using var response = await fixture.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await Answer.Problem(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_dataref_instead_of_data_is_refused_because_the_hub_fetches_nothing()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("e-ref", change: root =>
        {
            root.Remove("data");
            root["dataref"] = "https://partner.example.nl/1";
        }));

        Assert.Equal(["data"], await Answer.Faults(response));
    }

    [Fact]
    public async Task An_event_in_binary_form_is_taken()
    {
        var signal = Events.Event("e-binair")["data"]!.ToJsonString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals")
        {
            Content = new StringContent(signal, null, "application/json"),
        };
        request.Headers.Add("X-API-Key", fixture.Key);
        request.Headers.Add("ce-specversion", "1.0");
        request.Headers.Add("ce-id", "event-binair");
        request.Headers.Add("ce-source", $"urn:nld:kvknr:{ConfigFolder.Kvk}:systeem:proef");
        request.Headers.Add("ce-type", "nl.wijkhub.signaal.v1");

        using var response = await fixture.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Fact]
    public async Task Under_an_alias_that_holds_the_record_keeps_the_id_of_the_old_organisation()
    {
        var own = await Answer.Json(await fixture.Host.Post(fixture.MergedKey, Events.Json("fusie-1")));
        var old = await Answer.Json(await fixture.Host.Post(
            fixture.MergedKey, Events.Json("fusie-1", change: root => root["source"] = "urn:nld:kvknr:90000077:systeem:oud")));
        var expired = await fixture.Host.Post(
            fixture.MergedKey, Events.Json("fusie-1", change: root => root["source"] = "urn:nld:kvknr:90000088:systeem:oud"));

        Assert.NotEqual(own["receiptId"]!.GetValue<string>(), old["receiptId"]!.GetValue<string>());
        Assert.Equal(["source"], await Answer.Faults(expired));
    }
}
