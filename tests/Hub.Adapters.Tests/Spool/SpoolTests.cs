using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Spool;

public sealed class SpoolTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_signal_is_forwarded_sealed_and_settled_on_the_routers_receipt()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        var response = await host.Post(key, Events.Json());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var message = await host.Router.Next();
        Assert.Equal("Op het pleintje is al een week geen licht.", host.Open(message).Description);
        await host.Settled();
        var status = await host.GetFrom(key, response.Headers.Location!.ToString());
        Assert.Equal(
            "routed",
            JsonNode.Parse(await status.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_hundred_identical_sends_at_once_are_one_signal_with_equal_receipts()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => host.Post(key, Events.Json())));

        var receipts = await Task.WhenAll(
            responses.Select(response => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Single(receipts.Distinct());
        await host.Settled();
        Assert.Single(host.Router.Received);
    }

    public void Dispose() => config.Dispose();
}
