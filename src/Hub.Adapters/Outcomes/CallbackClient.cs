using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Hub.Adapters.Partners;
using Hub.Configuration;
using Hub.Hosting.Metrics;
using Polly;
using Polly.CircuitBreaker;

namespace Hub.Adapters.Outcomes;

/// <summary>Calls partners' callbacks: CloudEvents webhooks with a handshake, proof of the sender, and one pipeline a partner.</summary>
/// <remarks>The pipeline holds time-out and circuit breaker only: repeats are the queue's, so that no retry runs inside another.</remarks>
internal sealed class CallbackClient(IdentitySettings identity, Circuits circuits, TimeProvider clock) : IDisposable
{
    /// <summary>Header with moment and HMAC.</summary>
    public const string SignatureHeader = "Hub-Signature";

    private static readonly TimeSpan Break = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HandshakeHolds = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<Uri, DateTimeOffset> shaken = new();
    private readonly ConcurrentDictionary<Uri, int> allowed = new();
    private readonly ConcurrentDictionary<string, ResiliencePipeline> pipelines = new(StringComparer.Ordinal);
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <summary>Deliveries a minute: what the registration says, or less where the receiver allowed less.</summary>
    public int RateOf(PartnerCallback callback) => Math.Min(callback.PerMinute, allowed.GetValueOrDefault(callback.Url, int.MaxValue));

    /// <summary>Sends one event; shakes hands first where that was not done today.</summary>
    public async Task<CallbackAnswer> SendAsync(Partner partner, PartnerCallback callback, byte[] body, CancellationToken cancellationToken)
    {
        var pipeline = pipelines.GetOrAdd(partner.Id.Value, Pipeline);
        try
        {
            return await pipeline.ExecuteAsync(async token => await SendAsync(callback, body, token), cancellationToken);
        }
        catch (BrokenCircuitException open)
        {
            return new CallbackAnswer(CallbackAnswerKind.Busy, open.RetryAfter ?? Break); // nothing was sent, so nothing failed
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever an answer or a registration does to the client: it was not taken, and who tries too long is told of.
            return new CallbackAnswer(CallbackAnswerKind.Failed);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private ResiliencePipeline Pipeline(string partner)
    {
        var state = new CircuitBreakerStateProvider();
        circuits.Show(partner, () => state.CircuitState is not CircuitState.Closed);
        return new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = Break,
                StateProvider = state,
            })
            .AddTimeout(TimeSpan.FromSeconds(10))
            .Build();
    }

    private async Task<CallbackAnswer> SendAsync(PartnerCallback callback, byte[] body, CancellationToken cancellationToken)
    {
        if (!shaken.TryGetValue(callback.Url, out var until) || until < clock.GetUtcNow())
        {
            var answer = await ShakeAsync(callback, cancellationToken);
            if (answer.Kind != CallbackAnswerKind.Taken)
            {
                return answer;
            }
            shaken[callback.Url] = clock.GetUtcNow() + HandshakeHolds;
        }
        using var request = Post(callback, body);
        Prove(request, callback, body);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return Answer(response);
    }

    // The receiver must say that it wants this hub's events (E08), and must refuse what does not prove to be the hub's (E10).
    private async Task<CallbackAnswer> ShakeAsync(PartnerCallback callback, CancellationToken cancellationToken)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Options, callback.Url);
        asked.Headers.Add("WebHook-Request-Origin", identity.WebhookOrigin);
        asked.Headers.Add("WebHook-Request-Rate", callback.PerMinute.ToString(CultureInfo.InvariantCulture));
        using var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            return Answer(answer);
        }
        if (!answer.Headers.TryGetValues("WebHook-Allowed-Origin", out var origins)
            || !origins.SelectMany(origin => origin.Split(',', StringSplitOptions.TrimEntries))
            .Any(origin => origin is "*" || string.Equals(origin, identity.WebhookOrigin, StringComparison.OrdinalIgnoreCase)))
        {
            return new CallbackAnswer(CallbackAnswerKind.Failed);
        }
        allowed[callback.Url] = Rate(answer);
        using var probe = Post(callback, CallbackEvents.Probe(clock.GetUtcNow(), identity.Source));
        using var refused = await http.SendAsync(probe, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return refused.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? new CallbackAnswer(CallbackAnswerKind.Taken)
            : new CallbackAnswer(CallbackAnswerKind.Failed);
    }

    // A number, or "*" for any.
    private static int Rate(HttpResponseMessage answer)
        => answer.Headers.TryGetValues("WebHook-Allowed-Rate", out var rates)
            && int.TryParse(rates.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate > 0
            ? rate
            : int.MaxValue;

    private static HttpRequestMessage Post(PartnerCallback callback, byte[] body)
        => new(HttpMethod.Post, callback.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/cloudevents+json") } },
        };

    private void Prove(HttpRequestMessage request, PartnerCallback callback, byte[] body)
    {
        if (callback.Proof == CallbackProof.Bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Encoding.UTF8.GetString(callback.Secret.Span));
            return;
        }
        var moment = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, callback.Secret.Span);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{moment}."));
        hmac.AppendData(body);
        request.Headers.Add(SignatureHeader, $"t={moment},v1={Convert.ToHexStringLower(hmac.GetHashAndReset())}");
    }

    private CallbackAnswer Answer(HttpResponseMessage response)
        => response switch
        {
            { IsSuccessStatusCode: true } => new CallbackAnswer(CallbackAnswerKind.Taken),
            { StatusCode: HttpStatusCode.Gone } => new CallbackAnswer(CallbackAnswerKind.Gone),
            { StatusCode: HttpStatusCode.TooManyRequests }
                => new CallbackAnswer(CallbackAnswerKind.Busy, Wait(response) ?? TimeSpan.FromMinutes(1)),
            { StatusCode: HttpStatusCode.ServiceUnavailable } when Wait(response) is { } wait
                => new CallbackAnswer(CallbackAnswerKind.Busy, wait),
            _ => new CallbackAnswer(CallbackAnswerKind.Failed),
        };

    // A moment that is past, or none at all, says nothing: who means "at once" would be called every second.
    private TimeSpan? Wait(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait is { TotalSeconds: > 0 } asked
            ? TimeSpan.FromSeconds(Math.Clamp(asked.TotalSeconds, 1, PendingCallback.AtLeast.TotalSeconds))
            : null;
    }
}
