using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hub.System.Tests.NothingLost;

/// <summary>
/// Sends invented signals until each has its receipt, whatever dies meanwhile. A send without answer is tried again with the same id.
/// </summary>
internal sealed class SignalLoad(Uri address, string apiKey, string source, int count) : IDisposable
{
    private static readonly (string Municipality, string Place, string Neighbourhood, string Postcode)[] Places =
    [
        ("GM0637", "Zoetermeer", "Oosterheem", "2721"), ("GM0202", "Arnhem", "Klarendal", "6822"), ("GM1509", "Terborg", "Terborg", "7061"),
    ];

    private readonly HttpClient client = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    private int answered;
    private int next;

    /// <summary>Receipts by the number of the signal: what the hub acknowledged and must account for.</summary>
    public ConcurrentDictionary<int, (Guid Id, int Revision)> Acknowledged { get; } = new();

    /// <summary>What the partner says of their urgency; null for nothing.</summary>
    public string? Urgency { get; init; }

    /// <summary>The number of the first signal. Default 0: two loads that begin alike send the same signals.</summary>
    public int First { get; init; }

    /// <summary>How many go out in a second, all senders together. Default: as many as are taken in.</summary>
    public int Rate { get; init; } = int.MaxValue;

    /// <summary>How long a signal may be without a receipt. Default two minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Sends that got no answer, though the hub may have taken them in.</summary>
    public int Unanswered { get; private set; }

    /// <summary>How many have their receipt.</summary>
    public int Answered => Volatile.Read(ref answered);

    /// <summary>Sends all, or as many as go out before it is enough.</summary>
    public Task SendAllAsync(int senders, CancellationToken enough = default) => SendUntilAsync(count, senders, enough);

    /// <summary>Sends what was not sent yet of the first so many, or as many as go out before it is enough.</summary>
    public Task SendUntilAsync(int end, int senders, CancellationToken enough = default)
        => Task.WhenAll(Enumerable.Range(0, senders)
            .Select(_ => Task.Run(() => SendSomeAsync(end, TimeSpan.FromSeconds((double)senders / Rate), enough), CancellationToken.None)));

    /// <summary>Sends a signal, with other content where that is asked for; its receipt.</summary>
    public async Task<(Guid Id, int Revision)> SendAsync(int number, bool revised)
    {
        Assert.True(await TrySendAsync(number, Event(number, revised)));
        return Acknowledged[number];
    }

    /// <summary>What this adapter says of a receipt: state and revision; nothing where it does not know it.</summary>
    public async Task<(string State, int Revision)> StatusAsync(Guid receipt)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/signals/{receipt}");
        request.Headers.Add("X-API-Key", apiKey);
        using var answer = await client.SendAsync(request);
        using var status = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return answer.IsSuccessStatusCode
            ? (status.RootElement.GetProperty("state").GetString()!, status.RootElement.GetProperty("revision").GetInt32())
            : ("", 0);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task SendSomeAsync(int end, TimeSpan pause, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested && Take(end) is { } number)
        {
            var body = Event(First + number);
            var began = TimeProvider.System.GetTimestamp();
            while (!await TrySendAsync(number, body))
            {
                Unanswered++;
                await Task.Delay(100);
                if (TimeProvider.System.GetElapsedTime(began) > Patience)
                {
                    throw new TimeoutException($"signal {First + number} has no receipt after {Patience}");
                }
            }
            if (TimeProvider.System.GetElapsedTime(began) is var took && took < pause)
            {
                await Task.Delay(pause - took, CancellationToken.None);
            }
        }
    }

    private int? Take(int end)
    {
        for (var taken = Volatile.Read(ref next); taken < end; taken = Volatile.Read(ref next))
        {
            if (Interlocked.CompareExchange(ref next, taken + 1, taken) == taken)
            {
                return taken;
            }
        }
        return null;
    }

    private async Task<bool> TrySendAsync(int signal, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/signals") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        request.Headers.Add("X-API-Key", apiKey);
        try
        {
            using var answer = await client.SendAsync(request);
            if ((int)answer.StatusCode is 429 or >= 500)
            {
                return false;
            }
            using var receipt = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            Acknowledged[signal] = (
                receipt.RootElement.GetProperty("receiptId").GetGuid(),
                receipt.RootElement.GetProperty("revision").GetInt32());
            Interlocked.Increment(ref answered);
            return true;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    // Every third is about a person, so that sealed deliveries are among what must not be lost.
    private byte[] Event(int signal, bool revised = false)
    {
        var (municipality, place, neighbourhood, postcode) = Places[signal % Places.Length];
        var about = signal % 3 == 1
            ? "Mevrouw Testpersoon woont alleen, eet slecht en mijdt zorg. Zij wil dat er iemand langskomt."
            : "De prullenbak op het plein zit vol en er ligt zwerfafval.";
        var data = new JsonObject
        {
            ["id"] = $"load-{signal}",
            ["source"] = "wijkpost",
            ["municipality"] = municipality,
            ["reportedAt"] = "2026-11-03T10:00:00+01:00",
            ["description"] = revised ? $"{about} Het is erger geworden." : about,
            ["location"] = new JsonObject { ["place"] = place, ["neighbourhood"] = neighbourhood, ["postcode"] = postcode },
        };
        if (signal % 3 == 1)
        {
            data["subject"] = new JsonObject { ["name"] = $"Testpersoon {signal}" };
        }
        if (Urgency is not null)
        {
            data["urgency"] = Urgency;
        }
        var root = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = $"event-{signal}",
            ["source"] = $"{source}:load",
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = "2026-11-03T10:00:00+01:00",
            ["datacontenttype"] = "application/json",
            ["data"] = data,
        };
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }
}
