using System.Net;
using System.Text;
using Hub.Adapters.Intake;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>Bodies that are too large, too many or too deep: one clear refusal, no memory kept, and the next sender is served.</summary>
[Collection(Alone.Name)] // memory of the whole process is measured
public sealed class FloodTests(HubApiFixture fixture) : IClassFixture<HubApiFixture>
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    public static TheoryData<string, string, string> Bodies
    {
        get
        {
            var bodies = new TheoryData<string, string, string>();
            foreach (
                var (path, type) in new[] { ("/v1/signals", Structured), ("/v1/signals", Batch), ("/v1/police/notes", "application/json") })
            {
                bodies.Add(path, type, "ten times");
                bodies.Add(path, type, "a million");
                bodies.Add(path, type, "as many as fit");
                bodies.Add(path, type, "lists");
                bodies.Add(path, type, "objects");
            }
            return bodies;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_flood_is_refused_and_the_next_is_served(string path, string mediaType, string flood)
    {
        var body = Body(flood);
        var key = path.Contains("police", StringComparison.Ordinal) ? fixture.PoliceKey : fixture.Key;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        // As large senders should: else a refusal may come while the body is still on its way, and the connection breaks under it.
        using (var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
            Headers = { ExpectContinue = true },
        })
        {
            request.Headers.Add("X-API-Key", key);
            using var response = await fixture.Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
            await Answer.Problem(response, response.StatusCode);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 48 << 20);
        Assert.Equal(HttpStatusCode.Accepted, (await fixture.Host.Post(fixture.Key, Events.Json("na-de-vloed"))).StatusCode);
    }

    [Fact]
    public void An_answer_of_very_many_values_is_not_opened()
    {
        var faults = new FaultList();

        var element = JsonBody.Element(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("{}", 1_000_000))}]"), faults);

        Assert.Null(element);
        Assert.True(faults.Any);
    }

    private static string Body(string flood) => flood switch
    {
        "ten times" => $"{{\"specversion\":\"{new string('x', 10 << 20)}\"}}",
        "a million" => $"[{string.Join(',', Enumerable.Repeat("{}", 1_000_000))}]",
        "as many as fit" => $"[{string.Join(',', Enumerable.Repeat("{}", 340_000))}]",
        "lists" => new string('[', 10_000) + new string(']', 10_000),
        _ => string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000),
    };
}
