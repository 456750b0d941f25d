using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>Whoever has no standard of its own: care, schools, councillors, neighbourhood desks, residents.</summary>
public sealed class KindTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Theory]
    [InlineData("zorg")]
    [InlineData("school")]
    [InlineData("raadslid")]
    [InlineData("wijkpost")]
    [InlineData("inwoner")]
    public async Task Each_kind_sends_one_event_or_a_batch_and_is_what_it_is_registered_as(string kind)
    {
        var key = config.AddPartner($"{kind}-proef", kind);
        await using var host = await AdapterHost.Start(config);
        JsonObject Event(string id) => Events.Event(id, data => data["source"] = kind);

        var one = await host.Post(key, Event("k-1").ToJsonString());
        var batch = await host.Post(key, new JsonArray(Event("k-1"), Event("k-2")).ToJsonString(), "application/cloudevents-batch+json");
        var other = await host.Post(key, Events.Json("k-3", data => data["source"] = kind == "zorg" ? "school" : "zorg"));

        await host.Settled();
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (one.StatusCode, batch.StatusCode));
        Assert.Equal((string)(await Answer.Json(one))["receiptId"]!, (string)(await Answer.Json(batch))["results"]![0]!["receiptId"]!);
        Assert.Equal(["data.source"], await Answer.Faults(other));
        Assert.Equal([kind, kind], host.Router.Received.Select(message => message.SourceKind.ToString().ToLowerInvariant()));
    }

    public void Dispose() => config.Dispose();
}
