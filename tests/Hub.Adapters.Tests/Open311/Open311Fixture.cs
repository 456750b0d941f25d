using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.Open311;

/// <summary>The hub with the shipped catalogue, and a client that speaks GeoReport.</summary>
internal sealed class Open311Fixture : IAsyncDisposable
{
    private readonly ConfigFolder config;

    private Open311Fixture(ConfigFolder config, AdapterHost host, string key)
    {
        this.config = config;
        Host = host;
        Key = key;
    }

    public AdapterHost Host { get; }

    public string Key { get; }

    public static async Task<Open311Fixture> Start(TimeProvider? clock = null, RouterStub? router = null, Action<JsonObject>? change = null)
    {
        var folder = new ConfigFolder();
        var key = folder.AddOpen311(change: change);
        return new Open311Fixture(folder, await AdapterHost.Start(folder, router, clock), key);
    }

    public Task<HttpResponseMessage> Get(string path) => Host.GetFrom(null, $"/open311/v2/{path}");

    public async Task<JsonNode> Json(string path)
        => JsonNode.Parse(await (await Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public Task<HttpResponseMessage> Post(string form, string suffix = "json")
        => Host.Send(HttpMethod.Post, null, $"/open311/v2/requests.{suffix}", new ByteArrayContent(Encoding.UTF8.GetBytes(form))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=utf-8") },
        });

    /// <summary>A request of a service; fields of the form may be replaced or, with null, left out.</summary>
    public Task<HttpResponseMessage> Request(string service = "zwerfafval", params (string Name, string? Value)[] fields)
    {
        var form = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["api_key"] = Key,
            ["jurisdiction_id"] = "zoetermeer.nl",
            ["service_code"] = service,
            ["lat"] = "52.06123",
            ["long"] = "4.50456",
            ["description"] = "Blikjes en glas bij het bankje.",
        };
        foreach (var (name, value) in fields)
        {
            form[name] = value;
        }
        return Post(
            string.Join(
                '&',
                form.Where(field => field.Value is not null)
                    .Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value!)}")));
    }

    public static async Task<JsonNode> Body(HttpResponseMessage response)
        => JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public static async Task<string> Id(HttpResponseMessage response) => (string)(await Body(response))[0]!["service_request_id"]!;

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        config.Dispose();
    }
}
