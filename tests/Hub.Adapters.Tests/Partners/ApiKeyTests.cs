using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;
using Hub.Adapters.Tests.Doors;

namespace Hub.Adapters.Tests.Partners;

public sealed class ApiKeyTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_wrong_key_gets_the_same_answer_whether_or_not_it_names_a_partner()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        var answers = new List<string>();
        foreach (var wrong in new[]
        {
            $"{key[..^1]}{(key[^1] == '0' ? '1' : '0')}", $"{key}0", "hub_zorg-proef_", "hub_bestaat-niet_0", "x",
            new string('x', 201), null,
        })
        {
            using var response = await host.Post(wrong, Events.Json());
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            response.Headers.Date = null;
            answers.Add($"{response.Headers}{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain("zorg-proef", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_record_under_the_old_and_the_new_key_has_one_receipt()
    {
        var old = config.AddPartner("zorg-proef", change: partner => partner["authentication"]!["apiKeys"]!.AsArray().Add("nieuw"));
        config.WriteHash("zorg-proef", "nieuw", "hub_zorg-proef_nieuwe-sleutel");
        await using var host = await AdapterHost.Start(config);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(async i =>
                    await (await host.Post(i % 2 == 0 ? old : "hub_zorg-proef_nieuwe-sleutel", Events.Json())).Content.ReadAsStringAsync(
                        TestContext.Current.CancellationToken)));

        await host.Settled();
        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        Assert.Single(host.Router.Received);
    }

    [Fact]
    public async Task The_same_record_through_two_doors_of_a_partner_has_one_receipt()
    {
        var key = config.AddPartner(
            "corporatie-proef", "corporatie",
            partner => partner["formats"] = new JsonArray("corporation", "file-drop"));
        await using var host = await AdapterHost.Start(config);
        var zaak = Samples.Text("corporatie-07-vera-zaak-leefbaarheid.json");

        var sent = await Answer.Json(await host.Post(key, zaak, "application/json", "/v1/corporation/zaken"));
        config.WriteText("data/file-drop/corporatie-proef/in/zaken.json", $$"""{"zaken":[{{zaak}}]}""");
        await host.Get<Hub.Adapters.FileDrop.FileDropWorker>().LookAsync(TestContext.Current.CancellationToken);
        await host.Get<Hub.Adapters.FileDrop.FileDropWorker>().LookAsync(TestContext.Current.CancellationToken);

        await host.Settled();
        Assert.Contains(
            $";{sent["receiptId"]};",
            await File.ReadAllTextAsync(
                Path.Combine(config.Root, "data/file-drop/corporatie-proef/results/zaken.json.csv"),
                TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Single(host.Router.Received);
    }

    [Theory]
    [InlineData("/v1/signals", "application/cloudevents+json")]
    [InlineData("/v1/signalen/signals", "application/json")]
    [InlineData("/v1/signalen/notifications", "application/json")]
    [InlineData("/v1/corporation/zaken", "application/json")]
    [InlineData("/v1/police/notes", "application/json")]
    [InlineData("/open311/v2/requests.json", "application/x-www-form-urlencoded")]
    [InlineData("/v1/signals/0197f3a2-6b54-7c1e-9a55-000000000042", null)]
    public async Task Too_much_is_429_at_every_door_and_says_how_long_to_wait(string path, string? mediaType)
    {
        config.AddOpen311();
        var key = path switch
        {
            _ when path.StartsWith("/v1/signalen", StringComparison.Ordinal) => config.AddSignalen(),
            _ when path.StartsWith("/v1/corporation", StringComparison.Ordinal) => config.AddCorporation(),
            _ when path.StartsWith("/v1/police", StringComparison.Ordinal) => config.AddPolice(),
            _ when path.StartsWith("/open311", StringComparison.Ordinal) => config.AddOpen311(),
            _ => config.AddPartner("zorg-proef"),
        };
        config.SetQuota(perMinute: 2, burst: 1);
        await using var host = await AdapterHost.Start(config, clock: new Hub.Testing.Time.FakeClock());
        Task<HttpResponseMessage> Ask() =>
            mediaType is null
                ? host.GetFrom(key, path)
                : host.Post(key, mediaType.EndsWith("urlencoded", StringComparison.Ordinal) ? "" : "{}", mediaType, path);

        var first = await Ask();
        var second = await Ask();

        Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), second.Headers.RetryAfter!.Delta);
        var body = JsonNode.Parse(await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(429, path.StartsWith("/open311", StringComparison.Ordinal) ? (int)body[0]!["code"]! : (int)body["status"]!);
    }

    public void Dispose() => config.Dispose();
}
