using System.Diagnostics;
using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>Where operators see that something is wrong: readiness, metrics, <c>hub status</c>, <c>hub alarms</c>.</summary>
/// <remarks>
/// How long each took is written, for the guide says half a minute; a loaded machine may take longer, and no test fails by it.
/// </remarks>
internal sealed class SiteSigns(WorkerSite site, ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until every sign tells that something is wrong.</summary>
    /// <param name="what">What stopped.</param>
    /// <param name="part">The worker that is asked, and the part that it names;
    /// null where that worker itself is in order and another is gone.</param>
    /// <param name="status">What a line of <c>hub status</c> says.</param>
    /// <param name="alarm">The alarm's code.</param>
    /// <param name="metric">What a line of that worker's metrics says.</param>
    public async Task TellAsync(string what, (Uri Worker, string? Name) part, string status, string alarm, string metric)
    {
        var began = Stopwatch.GetTimestamp();
        if (part.Name is { } name)
        {
            await UntilAsync(
                async () => await GetAsync(part.Worker) is { Ok: false } answer && answer.Text.Contains(name, StringComparison.Ordinal),
                $"{what}: ready names {name}",
                began);
        }
        await UntilAsync(async () => Says((await GetAsync(new Uri(part.Worker, "/metrics"))).Text, metric), $"{what}: metric", began);
        await UntilAsync(async () => await AskAsync("status") is (not 0, var text) && Says(text, status), $"{what}: status", began);
        await UntilAsync(
            async () => await AskAsync("alarms") is (not 0, var text) && text.Contains(alarm, StringComparison.Ordinal),
            $"{what}: alarm {alarm}",
            began);
    }

    /// <summary>Waits until nothing tells that something is wrong.</summary>
    public async Task ClearAsync(string what)
    {
        var began = Stopwatch.GetTimestamp();
        await UntilAsync(
            async () => (await GetAsync(site.Adapters.Ready)).Ok && (await GetAsync(site.Router.Ready)).Ok,
            $"{what}: ready again",
            began);
        await UntilAsync(async () => (await AskAsync("alarms")).Code == 0, $"{what}: no alarm any more", began);
        await UntilAsync(async () => (await AskAsync("status")).Code == 0, $"{what}: status in order", began);
        await UntilAsync(
            async () =>
                await MetricsAsync() is var text
                && Says(text, "hub_part_ready{.*} 1")
                && !Says(text, "hub_part_ready{.*} 0")
                && Says(text, "hub_workers_silent 0"),
            $"{what}: metrics clear",
            began);
    }

    private async Task UntilAsync(Func<Task<bool>> condition, string what, long began)
    {
        await Posix.UntilAsync(condition, Patience, what);
        output.WriteLine($"{what}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }

    // Asking without a pause would keep a core busy.
    private async Task<(int Code, string Output)> AskAsync(string command)
    {
        await Posix.PassAsync(TimeSpan.FromSeconds(1));
        return await site.AskAsync(command);
    }

    private async Task<string> MetricsAsync()
        => (await GetAsync(new Uri(site.Adapters.Ready, "/metrics"))).Text + (await GetAsync(new Uri(site.Router.Ready, "/metrics"))).Text;

    private static bool Says(string text, string pattern)
        => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static async Task<(bool Ok, string Text)> GetAsync(Uri address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await client.GetAsync(address);
            return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return (false, "");
        }
    }
}
