using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>H01 to H08: the NLGov REST API Design Rules.</summary>
public sealed class HttpRulesTests(HubApiFixture fixture) : IClassFixture<HubApiFixture>
{
    [Theory]
    [InlineData("POST", "/v1/signals", "application/cloudevents+json", "geen-sleutel", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/v1/signals/0197f3a2-6b54-7c1e-9a55-000000000042", null, null, HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/v1/signals/0197f3a2-6b54-7c1e-9a55-000000000042", null, "key", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/signals/1", null, "key", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/niets", null, "key", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v1/signals", null, "key", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/v1/signals", null, "key", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/v1/signals", "text/plain", "key", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/v1/signals", "application/json", "key", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/v1/signals/", "application/cloudevents+json", "key", HttpStatusCode.NotFound)]
    [InlineData("POST", "/v1/signals", "application/cloudevents+json", "police", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/v1/signals", "application/cloudevents+json", "key", HttpStatusCode.BadRequest)]
    public async Task Every_fault_is_problem_json_with_version_and_security_headers(
        string method, string path, string? mediaType, string? key, HttpStatusCode status)
    {
        var content = mediaType is null ? null : new StringContent("{}", null, mediaType);

        var response = await fixture.Host.Send(
            new HttpMethod(method),
            key switch
            {
                "key" => fixture.Key,
                "police" => fixture.PoliceKey,
                _ => key,
            },
            path,
            content);

        await Answer.Problem(response, status);
        AssertHeaders(response);
    }

    [Fact]
    public async Task A_receipt_has_version_and_security_headers_and_its_times_in_utc()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("h-koppen"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        AssertHeaders(response);
        Assert.EndsWith("Z", (await Answer.Json(response))["receivedAt"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("112", (await Answer.Json(response))["advice"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_acceptable_is_said_when_the_sender_takes_no_json()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals")
        {
            Content = new StringContent(Events.Json("h-accept"), null, "application/cloudevents+json"),
        };
        request.Headers.Add("X-API-Key", fixture.Key);
        request.Headers.Accept.ParseAdd("text/html");

        using var response = await fixture.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await Answer.Problem(response, HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task All_faults_are_listed_together_as_400_and_without_the_values()
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json("h-alles",
            data =>
            {
                data["municipality"] = "Zoetermeer";
                data["source"] = "buurvrouw";
                data["reportedAt"] = "vorige week";
                data["description"] = "";
                data["urgency"] = 3;
                data["location"] = new JsonObject { ["street"] = new string('s', 200), ["lat"] = 52.1 };
                data["subject"] = new JsonObject { ["bsn"] = "123456789", ["name"] = new string('n', 300) };
                data["category"] = new JsonObject { ["scheme"] = "vrij" };
                data["geheimveld"] = "Truus";
            },
            root => root["type"] = "fout"));

        var faults = await Answer.Faults(response);

        string[] expected =
        [
            "type", "data.municipality", "data.source", "data.reportedAt", "data.description", "data.urgency", "data.location.street",
            "data.location.lon", "data.subject.bsn", "data.subject.name", "data",
        ];
        Assert.All(expected, field => Assert.Contains(field, faults));
        Assert.Contains(faults, field => field.StartsWith("data.category", StringComparison.Ordinal));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(
            new[] { "Zoetermeer", "buurvrouw", "vorige week", "123456789", "Truus", "geheimveld" },
            value => Assert.DoesNotContain(value, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"tekst\"")]
    [InlineData("{\"specversion\":\"1.0\",\"specversion\":\"1.0\"}")]
    [InlineData("{\"specversion\":\"1.0\",\"id\":\"\\ud800\"}")]
    [InlineData("{\"data\":{\"location\":{\"postcode\":\"27\\ud80028\"}}}")]
    public async Task A_body_that_is_no_event_is_400(string body)
    {
        var response = await fixture.Host.Post(fixture.Key, body);

        Assert.NotEmpty(await Answer.Faults(response));
    }

    [Fact]
    public async Task Health_and_description_are_open_to_all()
    {
        var live = await fixture.Host.GetFrom(null, "/openapi.json");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal("*", live.Headers.GetValues("Access-Control-Allow-Origin").Single());
        AssertHeaders(live);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        string Header(string name) => string.Join(',', response.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.Equal("1.0.0", Header("API-Version"));
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal("frame-ancestors 'none'", Header("Content-Security-Policy"));
        Assert.Contains("max-age=", Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("", Header("Server"));
    }
}
