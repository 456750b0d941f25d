using System.Net;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Doors.Described;

/// <summary>One running host with a partner for each door, registered as the examples of the description say.</summary>
public sealed class DescribedDoors : IAsyncLifetime
{
    private readonly ConfigFolder config = new();
    private readonly Dictionary<string, string> keys = [];
    private AdapterHost host = null!;

    public async ValueTask InitializeAsync()
    {
        keys["signals"] = config.AddPartner(
            "zorg-proef",
            change: partner =>
                (partner["kvk"], partner["convenant"]) = ("90000501", Convenant("de-brug-2026", "uavg-30-3-a", "zorg-en-ondersteuning")));
        keys["police"] = config.AddPartner(
            "politie-proef", "politie",
            partner =>
            {
                (partner["formats"], partner["convenant"]) = (
                    new JsonArray("police"),
                    Convenant("politie-2026", "wpg-20", "leefbaarheid-en-openbare-orde"));
                partner["convenant"]!["policeDestinations"] = new JsonArray("triage", "wijkzorgnetwerk");
                partner["doors"] = new JsonObject { ["police"] = new JsonObject { ["purposes"] = new JsonObject() } };
            });
        keys["signalen"] = config.AddPartner("signalen-proef", "signalen", partner =>
        {
            (partner["formats"], partner["municipalities"]) = (new JsonArray("signalen-push", "signalen-poll"), new JsonArray("GM0637"));
            config.WriteText("keys/signalen", "geheim-van-de-proef");
            partner["doors"] = JsonNode.Parse("""{"signalen-poll":{"url":"http://127.0.0.1:1","bearer":{"file":"keys/signalen"}}}""");
        });
        keys["corporation"] = config.AddPartner(
            "corporatie-proef", "corporatie",
            partner =>
                (partner["formats"], partner["kvk"], partner["convenant"]) = (
                    new JsonArray("corporation"), "90000301",
                    Convenant("corporatie-2026", "uavg-30-3-a", "zorg-en-ondersteuning")));
        host = await AdapterHost.Start(config);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        config.Dispose();
    }

    /// <summary>The description.</summary>
    internal async Task<JsonNode> DocumentAsync() => await Answer.Json(await host.GetFrom(null, "/openapi.json"));

    /// <summary>One body of it.</summary>
    internal async Task<DescribedBody> OfAsync(string path, string media) => new(await DocumentAsync(), path, media);

    /// <summary>What a partner's program sends with, under the address that the description names.</summary>
    internal HttpClient ClientOf(string door)
    {
        var http = new HttpClient { BaseAddress = new Uri(host.Client.BaseAddress!, "/v1/") };
        http.DefaultRequestHeaders.Add("X-API-Key", keys[door]);
        return http;
    }

    /// <summary>Sends a body to its door as the partner of that door.</summary>
    internal async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(string path, string media, JsonNode body)
    {
        var answer = await host.Post(keys[path.Split('/')[1]], body.ToJsonString(), media, $"/v1{path}");
        return (answer.StatusCode, await Answer.Json(answer));
    }

    private static JsonObject Convenant(string id, string basis, string purpose) => new()
    {
        ["id"] = id,
        ["validFrom"] = "2020-01-01",
        ["validThrough"] = "2099-12-31",
        ["bases"] = new JsonArray(basis),
        ["purposes"] = new JsonArray(purpose),
    };
}
