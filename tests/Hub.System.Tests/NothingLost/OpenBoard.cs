using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Hub.Router.Operations;
using Hub.Router.OperationsApi;
using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// The board at a desk that is a worker of its own, as it stands open on a screen: never loaded again, its stand drawn anew where the
/// hub's events say that something changed, and every quarter of a minute by itself.
/// </summary>
internal sealed class OpenBoard : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly TestFolder folder = new("open-board");
    private readonly HubProcess desk;
    private readonly HttpClient client;

    private OpenBoard(WorkerSite site, Uri address)
    {
        File.WriteAllText(
            folder.Combine("hub.json"),
            $$"""{ "http": { "desk": ["{{address}}"], "inbox": "{{site.Folder.Router}}" }, "logs": { "level": "error" } }""");
        desk = HubProcess.Start(folder, "Hub.Desk", ["--config", folder.Path]);
        var key = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(site.Folder.Config, "keys", "operators-private")).Single());
        client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
    }

    /// <summary>
    /// How long the board takes at most to show that the broker is away: by itself it asks every so often, an answer is that old at most,
    /// and a broker that is silent is waited for that long.
    /// </summary>
    public static TimeSpan Slowest => Often() + OperationsStand.StatusAge + BrokerStand.LongestWait;

    /// <summary>Opens it.</summary>
    public static async Task<OpenBoard> OpenAsync(WorkerSite site)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var board = new OpenBoard(site, address);
        await board.desk.ReadyAsync(new Uri(address, "/health/ready"), Patience);
        return board;
    }

    /// <summary>Waits until all words stand on the screen; how long that took.</summary>
    public async Task<TimeSpan> ShowsAsync(params string[] words)
    {
        var began = Stopwatch.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience);
        using var answer = await client.GetAsync(
            "/desk/v1/operations/events", HttpCompletionOption.ResponseHeadersRead, patience.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync(patience.Token));
        var next = events.ReadLineAsync(patience.Token).AsTask();
        for (; ; )
        {
            var shown = WebUtility.HtmlDecode(await client.GetStringAsync("/desk/deel/bord/stand", patience.Token));
            if (words.All(word => shown.Contains(word, StringComparison.Ordinal)))
            {
                return Stopwatch.GetElapsedTime(began);
            }
            await Task.WhenAny(next, Task.Delay(Often(), patience.Token));
            patience.Token.ThrowIfCancellationRequested();
            next = next.IsCompleted ? events.ReadLineAsync(patience.Token).AsTask() : next;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await desk.DisposeAsync();
        await folder.DisposeAsync();
    }

    // As the script has it that a browser runs.
    private static TimeSpan Often()
    {
        var script = File.ReadAllText(Repository.PathOf("src", "Hub.Desk", "Browser", "board.js"));
        var often = Regex.Match(script, @"const often = \{ stand: (?<often>\d+),", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        return TimeSpan.FromMilliseconds(int.Parse(often.Groups["often"].Value, CultureInfo.InvariantCulture));
    }
}
