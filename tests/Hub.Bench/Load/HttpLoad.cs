using System.Diagnostics;
using System.Net.Http.Headers;

namespace Hub.Bench.Load;

/// <summary>Senders that each wait for their answer: as many requests under way as there are senders.</summary>
internal sealed class HttpLoad(Uri address, string path, string contentType, string? apiKey) : IDisposable
{
    private readonly HttpClient client = new(
        new SocketsHttpHandler { MaxConnectionsPerServer = 256, PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
    {
        BaseAddress = address,
    };

    /// <summary>Requests a second that were answered with 202.</summary>
    public async Task<double> RunAsync(int senders, TimeSpan time, Func<int, byte[]> body)
    {
        var next = 0;
        var done = 0;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                await SendAsync(body(Interlocked.Increment(ref next)));
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Sends one; the body of the answer.</summary>
    public async Task<byte[]> SendAsync(byte[] body)
    {
        using var answer = await PostAsync(body);
        return (int)answer.StatusCode == 202
            ? await answer.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Sends one; the status of the answer, 0 for none.</summary>
    public async Task<int> StatusAsync(byte[] body)
    {
        try
        {
            using var answer = await PostAsync(body);
            return (int)answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (apiKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-API-Key", apiKey);
        }
        return await client.SendAsync(request);
    }
}
