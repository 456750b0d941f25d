using System.Net;
using System.Xml.Linq;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Tests.Open311;

/// <summary>Conformance O01 to O07: what a client may ask and send.</summary>
public class Open311ConformanceTests
{
    [Fact]
    public async Task O01_discovery_is_there_in_both_forms_with_every_field_and_a_changeset_in_the_past()
    {
        await using var hub = await Open311Fixture.Start();

        var json = await hub.Json("discovery.json");
        var xml = XDocument
            .Parse(await (await hub.Get("discovery.xml")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Root!;

        Assert.True(Moments.TryParse((string)json["changeset"]!, out var changeset) && changeset < TimeProvider.System.GetUtcNow());
        Assert.All(new[] { "contact", "key_service" }, name => Assert.NotEqual("", (string)json[name]!));
        var endpoint = json["endpoints"]![0]!;
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", (string)endpoint["specification"]!);
        Assert.Contains((string)endpoint["type"]!, new[] { "production", "test" });
        Assert.Equal("text/xml application/json", string.Join(' ', endpoint["formats"]!.AsArray().Select(format => (string)format!)));
        Assert.EndsWith("/open311/v2", (string)endpoint["url"]!, StringComparison.Ordinal);
        Assert.Equal("discovery", xml.Name.LocalName);
        Assert.Equal((string)json["changeset"]!, xml.Element("changeset")!.Value);
        Assert.Equal("text/xml", xml.Descendants("format").First().Value);
    }

    [Theory]
    [InlineData("discovery.xml")]
    [InlineData("services.xml?jurisdiction_id=zoetermeer.nl")]
    [InlineData("services/zwerfafval.xml?jurisdiction_id=zoetermeer.nl")]
    [InlineData("requests.xml?jurisdiction_id=zoetermeer.nl")]
    [InlineData("requests.xml")]
    public async Task O02_xml_is_text_xml_in_utf_8_with_its_declaration(string path)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Get(path);

        Assert.Equal("text/xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("geen-sleutel")]
    public async Task O03_a_request_without_a_valid_key_is_forbidden_with_an_errors_body(string? key)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Request(fields: ("api_key", key));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Open311Rules.Errors(await Open311Fixture.Body(response));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("52.06", null)]
    [InlineData(null, "4.5")]
    [InlineData("4.50456", "52.06123")]
    [InlineData("noord", "4.5")]
    public async Task O04_a_request_needs_a_location_and_lat_only_with_long(string? lat, string? lon)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Request("zwerfafval", ("lat", lat), ("long", lon));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Open311Rules.Errors(await Open311Fixture.Body(response));
    }

    [Theory]
    [InlineData("service_code", null, 400)]
    [InlineData("service_code", "bestaat-niet", 404)]
    [InlineData("jurisdiction_id", null, 400)]
    [InlineData("jurisdiction_id", "elders.nl", 404)]
    public async Task O05_what_is_unknown_is_not_found_and_what_is_missing_is_bad(string field, string? value, int status)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Request("zwerfafval", (field, value));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(field, (string)(await Open311Fixture.Body(response))[0]!["description"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task O06_a_required_answer_that_is_missing_is_named()
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Request("verkeerssituatie");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("attribute[GEVAAR] is required.", (string)(await Open311Fixture.Body(response))[0]!["description"]!);
    }

    [Theory]
    [InlineData("zwerfafval")]
    [InlineData("zorgen-om-iemand")]
    public async Task O07_a_request_gets_an_id_or_a_token_and_never_both(string service)
    {
        await using var hub = await Open311Fixture.Start();

        var response = await hub.Request(service);

        var reply = (await Open311Fixture.Body(response))[0]!.AsObject();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(reply.ContainsKey("service_request_id") ^ reply.ContainsKey("token"));
    }
}
