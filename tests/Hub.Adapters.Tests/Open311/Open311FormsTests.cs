using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Hub.Adapters.Tests.Open311;

/// <summary>XML and JSON say the same, in every jurisdiction.</summary>
public class Open311FormsTests
{
    [Theory]
    [InlineData("discovery")]
    [InlineData("services", "?jurisdiction_id=zoetermeer.nl")]
    [InlineData("services/verkeerssituatie", "?jurisdiction_id=zoetermeer.nl")]
    [InlineData("requests", "?jurisdiction_id=zoetermeer.nl")]
    [InlineData("requests/{id}", "?jurisdiction_id=zoetermeer.nl")]
    [InlineData("tokens/{id}", "?jurisdiction_id=zoetermeer.nl")]
    [InlineData("requests")]
    [InlineData("requests", "?jurisdiction_id=elders.nl&status=x")]
    [InlineData("services/bestaat-niet", "?jurisdiction_id=zoetermeer.nl")]
    public async Task O02_every_reply_has_the_same_members_in_both_forms(string path, string query = "")
    {
        await using var hub = await Open311Fixture.Start();
        path = path.Replace("{id}", await Open311Fixture.Id(await hub.Request()), StringComparison.Ordinal);
        await hub.Host.Settled();

        var (json, xml) = (await hub.Get($"{path}.json{query}"), await hub.Get($"{path}.xml{query}"));

        Assert.Equal(json.StatusCode, xml.StatusCode);
        Same(
            await Open311Fixture.Body(json),
            XDocument.Parse(await xml.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!);
    }

    [Theory]
    [InlineData("zoetermeer.nl", "52.06123", "4.50456", "GM0637")]
    [InlineData("arnhem.nl", "51.98510", "5.89873", "GM0202")]
    [InlineData("oude-ijsselstreek.nl", "51.88917", "6.38571", "GM1509")]
    public async Task Each_municipality_is_a_jurisdiction_with_the_same_services(
        string jurisdiction, string lat, string lon, string municipality)
    {
        await using var hub = await Open311Fixture.Start(change: partner =>
            partner["municipalities"] = new JsonArray("GM0637", "GM0202", "GM1509"));

        var created = await hub.Request("zwerfafval", ("jurisdiction_id", jurisdiction), ("lat", lat), ("long", lon));
        await hub.Host.Settled();

        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        Assert.Equal(municipality, Assert.Single(hub.Host.Router.Received).Municipality.Value);
        Assert.Single((await hub.Json($"requests.json?jurisdiction_id={jurisdiction}")).AsArray());
        Assert.NotEmpty((await hub.Json($"services.json?jurisdiction_id={jurisdiction}")).AsArray());
        var elsewhere = jurisdiction == "arnhem.nl" ? "zoetermeer.nl" : "arnhem.nl";
        Assert.Empty((await hub.Json($"requests.json?jurisdiction_id={elsewhere}")).AsArray());
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await hub.Get($"requests/{await Open311Fixture.Id(created)}.json?jurisdiction_id={elsewhere}")).StatusCode);
    }

    [Fact]
    public async Task A_key_of_one_municipality_opens_no_other_jurisdiction()
    {
        await using var hub = await Open311Fixture.Start(change: partner => partner["municipalities"] = new JsonArray("GM0637"));

        var response = await hub.Request("zwerfafval", ("jurisdiction_id", "arnhem.nl"), ("lat", "51.98510"), ("long", "5.89873"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Open311Rules.Errors(await Open311Fixture.Body(response));
        Assert.Equal(0, hub.Host.Spool.Pending().Count);
    }

    private static void Same(JsonNode? json, XElement xml)
    {
        switch (json)
        {
            case JsonArray list:
                Assert.Equal(list.Count, xml.Elements().Count());
                Assert.All(list.Zip(xml.Elements()), pair => Same(pair.First, pair.Second));
                break;
            case JsonObject group:
                Assert.Equal(group.Select(member => member.Key), xml.Elements().Select(element => element.Name.LocalName));
                Assert.All(group, member => Same(member.Value, xml.Element(member.Key)!));
                break;
            case null:
                Assert.True(xml.IsEmpty || xml.Value.Length == 0, xml.Name.LocalName);
                break;
            default:
                Assert.Equal(json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString(), xml.Value);
                break;
        }
    }
}
