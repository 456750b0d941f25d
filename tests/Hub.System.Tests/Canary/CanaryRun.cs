using System.Collections.Concurrent;
using System.Text;
using Hub.System.Tests.NothingLost;

namespace Hub.System.Tests.Canary;

/// <summary>Sends the canary traffic over HTTP to a running hub and keeps every answer, those to teams included.</summary>
internal sealed class CanaryRun : IDisposable
{
    private readonly ConcurrentQueue<(string Place, string Text)> answers = new();
    private readonly HubFolder folder;
    private readonly HttpClient client;

    public CanaryRun(HubFolder folder)
    {
        this.folder = folder;
        client = ClientOf(folder.Adapters);
    }

    /// <summary>Markers in any answer or its headers.</summary>
    public IEnumerable<string> Echoed => answers.SelectMany(answer => MarkerScan.In(answer.Place, answer.Text));

    /// <summary>Requests that had to be taken in and were not, and the other way round.</summary>
    public List<string> Unexpected { get; } = [];

    /// <summary>A client whose answers are kept.</summary>
    public HttpClient ClientOf(Uri address) => new(new AnswerKeeper(answers)) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Sends the good and the bad, and what stands in headers and addresses.</summary>
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
        foreach (var odd in CanaryTraffic.Odd(folder.Sources()))
        {
            await SendAsync(odd, status => status < 500);
        }
    }

    /// <summary>Reads an address and keeps the answer.</summary>
    public async Task GetAsync(Uri address)
    {
        using var answer = await client.GetAsync(address);
        if (!answer.IsSuccessStatusCode)
        {
            Unexpected.Add($"{address}: {(int)answer.StatusCode}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task SendAsync(CanaryRequest canary, Func<int, bool> expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(canary.Method), canary.Path);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(canary.Body));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", canary.ContentType);
        request.Headers.Add("X-API-Key", canary.Partner == Markers.Name ? Markers.Surname : folder.KeyOf(canary.Partner));
        foreach (var name in canary.MarkedHeaders)
        {
            request.Headers.TryAddWithoutValidation(name, $"{Markers.Name}={Markers.Word}");
        }
        using var answer = await client.SendAsync(request);
        if (!expected((int)answer.StatusCode))
        {
            Unexpected.Add($"{canary.Partner} {canary.Path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
