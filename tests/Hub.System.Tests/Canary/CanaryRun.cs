using System.Collections.Concurrent;
using System.Text;
using Hub.System.Tests.NothingLost;

namespace Hub.System.Tests.Canary;

/// <summary>Sends the canary traffic to a running hub and keeps every answer.</summary>
internal sealed class CanaryRun(HubFolder folder) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = folder.Adapters, Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentQueue<string> answers = new();

    /// <summary>Every answer with its headers, as text.</summary>
    public string Answers => string.Join("\n\n", answers);

    /// <summary>Requests that had to be taken in and were not, and the other way round.</summary>
    public List<string> Unexpected { get; } = [];

    /// <summary>Sends the good and the bad, and asks what became of each.</summary>
    public async Task SendAsync()
    {
        foreach (var good in CanaryTraffic.Good(folder.Sources()))
        {
            await SendAsync(good, status => status is >= 200 and < 300);
        }
        foreach (var bad in CanaryTraffic.Bad(folder.Sources()))
        {
            await SendAsync(bad, status => status is >= 400 and < 500 || bad.Partner == "buurtvereniging-het-plein");
        }
    }

    /// <summary>Reads an address and keeps the answer.</summary>
    public async Task GetAsync(Uri address)
    {
        using var answer = await client.GetAsync(address);
        await KeepAsync(answer);
        if (!answer.IsSuccessStatusCode)
        {
            Unexpected.Add($"{address}: {(int)answer.StatusCode}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task SendAsync(CanaryRequest canary, Func<int, bool> expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, canary.Path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(canary.Body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", canary.ContentType);
        request.Headers.Add("X-API-Key", canary.Partner == Markers.Name ? Markers.Surname : folder.KeyOf(canary.Partner));
        using var answer = await client.SendAsync(request);
        await KeepAsync(answer);
        if (!expected((int)answer.StatusCode))
        {
            Unexpected.Add($"{canary.Partner} {canary.Path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task KeepAsync(HttpResponseMessage answer) => answers.Enqueue($"{answer}\n{await answer.Content.ReadAsStringAsync()}");
}
