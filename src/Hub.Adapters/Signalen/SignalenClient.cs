using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Hub.Adapters.Intake;
using Polly;
using Polly.Retry;

namespace Hub.Adapters.Signalen;

/// <summary>Speaks to one installation's private API. Never leaves its host, follows no redirect, and has one pipeline.</summary>
internal sealed class SignalenClient : IDisposable
{
    private const string Signals = "signals/v1/private/signals/";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Uri root;
    private readonly TimeProvider clock;
    private readonly SignalenTokens tokens;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;
    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
        })
    {
        Timeout = Timeout.InfiniteTimeSpan, // by the hub's own clock: see Send
        MaxResponseContentBufferSize = 20 << 20,
    };

    /// <summary>Creates the client of an installation.</summary>
    public SignalenClient(SignalenPollFile file, string configFolder, TimeProvider clock)
    {
        this.clock = clock;
        root = new Uri(file.Url.ToString().TrimEnd('/') + '/');
        tokens = new SignalenTokens(file, configFolder, http, clock);
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = TimeProvider.System }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // A row that somebody else is writing answers 500; the next try finds it free.
                ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>()
                    .HandleResult(response => response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.Unauthorized),
            })
            .Build();
    }

    /// <summary>All pages of a list, oldest change first.</summary>
    public async IAsyncEnumerable<JsonElement> ListAsync(
        string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = new Uri(root, $"{Signals}?{query}");
        for (var page = 0; next is not null && page < 1000; page++)
        {
            using var response = await SendAsync(HttpMethod.Get, next, null, cancellationToken);
            response.EnsureSuccessStatusCode();
            var body = await JsonAsync(response, cancellationToken);
            foreach (var item in Results(body))
            {
                yield return item;
            }
            next = Next(body);
        }
    }

    /// <summary>One melding; null when it is not there (any more).</summary>
    public async Task<JsonElement?> DetailAsync(string id, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, new Uri(root, Signals + Uri.EscapeDataString(id)), null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        response.EnsureSuccessStatusCode();
        return await JsonAsync(response, cancellationToken) is { ValueKind: JsonValueKind.Object } melding
            ? melding
            : throw new HttpRequestException("The answer is no melding.", null, response.StatusCode);
    }

    /// <summary>Ids of meldingen that left a category since a moment, and so left the list without a word.</summary>
    public async Task<IReadOnlyList<string>> RemovedAsync(string query, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, new Uri(root, $"{Signals}category/removed/?{query}"), null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return []; // an installation without this list; the nightly reconcile finds what it would have told
        }
        response.EnsureSuccessStatusCode();
        return [.. Results(await JsonAsync(response, cancellationToken))
            .Select(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id : item)
            .Where(id => id.ValueKind is JsonValueKind.Number or JsonValueKind.String).Select(id => id.ToString())
            .Where(SignalenSeen.IsNumber)];
    }

    /// <summary>Changes a melding; false when its workflow does not allow it.</summary>
    public async Task<bool> PatchAsync(string id, string json, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Patch, new Uri(root, Signals + Uri.EscapeDataString(id)), json, cancellationToken);
        if (response.StatusCode == HttpStatusCode.BadRequest)
        {
            return false;
        }
        response.EnsureSuccessStatusCode();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tokens.Dispose();
        http.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string? json, CancellationToken cancellationToken)
        => await pipeline.ExecuteAsync(
            async token =>
            {
                using var patience = new CancellationTokenSource(Patience, clock);
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(token, patience.Token);
                return await SendOnceAsync(method, address, json, limit.Token);
            },
            cancellationToken);

    // Within the limit the whole answer must be here, token included.
    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, Uri address, string? json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            tokens.Forget();
        }
        return response;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        => JsonBody.Element(await response.Content.ReadAsByteArrayAsync(cancellationToken), new FaultList())
            ?? throw new HttpRequestException("The answer is no JSON.", null, response.StatusCode);

    private static JsonElement.ArrayEnumerator Results(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Array => body.EnumerateArray(),
        JsonValueKind.Object when body.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array
            => results.EnumerateArray(),
        _ => throw new HttpRequestException("The answer is no list."),
    };

    // The address of the next page is built from headers that anyone may set on the way: it counts on this host only.
    private Uri? Next(JsonElement body)
    {
        if (!(body.ValueKind == JsonValueKind.Object && body.TryGetProperty(
            "_links", out var links) && links.ValueKind == JsonValueKind.Object
            && links.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.Object
            && next.TryGetProperty("href", out var href) && href.ValueKind == JsonValueKind.String))
        {
            return null;
        }
        return Uri.TryCreate(root, href.GetString(), out var address) && address.Authority == root.Authority
            && address.Scheme == root.Scheme
            && address.AbsolutePath.StartsWith($"{root.AbsolutePath}{Signals}", StringComparison.Ordinal)
            ? address
            : throw new HttpRequestException("The next page lies on another host.");
    }
}
