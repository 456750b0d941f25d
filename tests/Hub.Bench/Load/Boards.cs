using Hub.Configuration;
using Hub.Contracts.Operations;

namespace Hub.Bench.Load;

/// <summary>Boards that operators have open: each reads the router's live events on a connection of its own.</summary>
internal sealed class Boards : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly HttpClient client;
    private readonly List<Task> listening = [];
    private long heard;

    private Boards(HttpClient client) => this.client = client;

    /// <summary>Bytes of events that came to all of them.</summary>
    public long Heard => Interlocked.Read(ref heard);

    /// <summary>Opens so many, and returns once each has heard how things stand.</summary>
    public static async Task<Boards> OpenAsync(HubSite site, int count)
    {
        var router = HubSettings.Load(site.Config).Http.Router[0];
        var key = Directory.EnumerateFiles(Path.Combine(site.Config, "keys", "operators-private"), "*.key").First();
        var boards = new Boards(new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { BaseAddress = router });
        boards.client.DefaultRequestHeaders.Authorization = new("Bearer", (await File.ReadAllTextAsync(key)).Trim());
        var open = Enumerable.Range(0, count).Select(_ => new TaskCompletionSource()).ToArray();
        boards.listening.AddRange(open.Select(boards.ListenAsync));
        await Task.WhenAll(open.Select(one => one.Task));
        return boards;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAll(listening);
        client.Dispose();
        end.Dispose();
    }

    private async Task ListenAsync(TaskCompletionSource first)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            var events = new Uri(OperationsRoutes.Events, UriKind.Relative);
            using var answer = await client.GetAsync(events, HttpCompletionOption.ResponseHeadersRead, end.Token);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync(end.Token);
            while (await body.ReadAsync(buffer, end.Token) is > 0 and var bytes)
            {
                Interlocked.Add(ref heard, bytes);
                first.TrySetResult();
            }
            first.TrySetException(new IOException("The router ended the line."));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // closed
        }
        catch (HttpRequestException fault)
        {
            first.TrySetException(fault);
        }
    }
}
