using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Hub.Contracts.Text;
using Hub.Router.Keys;
using Hub.Router.Ledger.Patterns;
using Hub.Testing.Processes;

namespace Hub.Desk.Tests;

/// <content>What partners send to the hub, and hear of it.</content>
public sealed partial class DeskSite
{
    private int sent;

    /// <summary>Tells a team of a pattern, as the hub does on Mondays.</summary>
    public Task AnnounceAsync(string team, string area, string theme, int atLeast)
    {
        var row = new AnnouncedRow(
            Guid.NewGuid(), "pattern", DutchWeek.Of(TimeProvider.System.GetUtcNow()), new PatternPlace("GM0637", area, theme), atLeast,
            team, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        return Ledger.WriteAsync(session => Announcements.AddAsync(session, row, default), default);
    }

    /// <summary>What a partner hears of a signal.</summary>
    public Task<JsonNode> StatusAsync(string partner, Guid receipt) => AskAsync(partner, HttpMethod.Get, $"/v1/signals/{receipt}");

    /// <summary>Sends a signal as a partner, with a number of its own; the hub routes it.</summary>
    /// <returns>The receipt.</returns>
    public async Task<Guid> SendAsync(string partner, JsonObject signal)
    {
        var number = Interlocked.Increment(ref sent);
        var (own, source) = Partner(partner);
        signal["id"] ??= $"bureau-{number}";
        signal["source"] = source;
        signal["municipality"] ??= "GM0637";
        signal["reportedAt"] ??= TimeProvider.System.GetUtcNow().AddMinutes(-5).ToString("O");
        var envelope = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"bureau-{number}",
            ["source"] = own,
            ["type"] = "nl.wijkhub.signaal.v1",
            ["datacontenttype"] = "application/json",
            ["data"] = signal,
        };
        var body = new StringContent(envelope.ToJsonString(), new MediaTypeHeaderValue("application/cloudevents+json"));
        return (Guid)(await AskAsync(partner, HttpMethod.Post, "/v1/signals", body))["receiptId"]!;
    }

    /// <summary>Sends signals, and waits until the hub routed them: then they lie in the inbox of the team that must get them.</summary>
    /// <returns>What the team has of them, in the order in which they were sent: other tests may give it more.</returns>
    public async Task<Guid[]> DeliverAsync(string team, string partner, params IReadOnlyList<JsonObject> signals)
    {
        var receipts = new List<Guid>();
        foreach (var signal in signals)
        {
            receipts.Add(await SendAsync(partner, signal));
        }
        var deliveries = new List<Guid>();
        foreach (var receipt in receipts)
        {
            var there = await RoutedAsync(team, partner, receipt);
            Assert.True(there.Count == 1, $"{team} has {there.Count} deliveries of what was sent for it");
            deliveries.Add(there[0]);
        }
        return [.. deliveries];
    }

    /// <summary>Waits until the hub routed a signal.</summary>
    /// <returns>What the team has of it: nothing where people look first.</returns>
    public async Task<IReadOnlyList<Guid>> RoutedAsync(string team, string partner, Guid receipt)
    {
        await Posix.UntilAsync(
            async () => (string?)(await AskAsync(partner, HttpMethod.Get, $"/v1/signals/{receipt}"))["state"] == "routed",
            TimeSpan.FromMinutes(2), $"{team} gets what was sent");
        return await Ledger.ReadAsync(
            session => session.QueryAsync(
                "SELECT id FROM deliveries WHERE team = @team AND signal_id = @signal", row => row.GetGuid(0), default, ("@team", team),
                ("@signal", receipt)), default);
    }

    private async Task<JsonNode> AskAsync(string partner, HttpMethod method, string path, HttpContent? body = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = body };
        var keys = folder.Combine("config", "keys", KeyFolder.PartnersPrivate);
        request.Headers.Add("X-API-Key", await File.ReadAllTextAsync(Directory.EnumerateFiles(keys, $"{partner}.*.key").First()));
        using var answer = await client.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, said);
        return JsonNode.Parse(said)!;
    }

    private (string Own, string Source) Partner(string partner)
    {
        var file = JsonNode.Parse(File.ReadAllText(folder.Combine("config", "partners", $"{partner}.json")))!;
        return (
            file["oin"] is { } oin ? $"urn:nld:oin:{(string)oin!}:bureau" : $"urn:nld:kvknr:{(string)file["kvk"]!}:bureau",
            (string)file["kind"]!);
    }
}
