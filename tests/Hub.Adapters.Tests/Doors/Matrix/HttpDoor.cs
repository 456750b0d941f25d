using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>A door over HTTP, on a real web server on loopback.</summary>
internal abstract class HttpDoor(string route, string mediaType, int largest = 1 << 20) : DoorUnderTest
{
    private string key = "";
    private string stranger = "";

    public override string Route => route;

    protected virtual string Path => route;

    /// <summary>Answers to no key, a wrong key, and the key of a partner of another door.</summary>
    protected virtual int[] Denials => [401, 401, 403];

    /// <summary>Registers the partner; its key.</summary>
    protected abstract string AddPartner();

    /// <summary>The same record with so many bytes.</summary>
    protected virtual byte[] Padded(byte[] body, int length) => [.. body, .. Enumerable.Repeat((byte)' ', length - body.Length)];

    /// <summary>The body as it goes out with this key, and the key for the header.</summary>
    protected virtual (byte[] Body, string? Header) Sealed(byte[] body, string? withKey) => (body, withKey);

    protected virtual Guid? Receipt(string answer) => Guid.Parse((string)JsonNode.Parse(answer)!["receiptId"]!);

    /// <summary>The request that carries a body.</summary>
    protected virtual HttpRequestMessage Request(byte[] body)
        => new(HttpMethod.Post, Path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } },
        };

    protected override Task Prepare()
    {
        key = AddPartner();
        stranger = Config.AddPartner("vreemde", Format.Value == "hub-api" ? "corporatie" : "zorg", partner =>
            partner["formats"] = new JsonArray(Format.Value == "hub-api" ? "corporation" : "hub-api"));
        return Task.CompletedTask;
    }

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
        => await Task.WhenAll(bodies.Select(body => Send(key, body)));

    protected override void IsRefusal(Fate fate) => Assert.Equal("400", fate.Code);

    protected override bool IsTaken(Fate fate) => fate.Code is "200" or "202";

    protected override bool IsAnswer(Fate fate) => IsTaken(fate) || fate.Code[0] == '4';

    protected override async Task BadCredentials()
    {
        await OpenHub();
        var fates = new List<Fate>();
        foreach (var wrong in new[] { null, "hub_fout", stranger })
        {
            fates.Add(await Send(wrong, Good(1)));
        }

        Assert.Equal(string.Join(' ', Denials), string.Join(' ', fates.Select(fate => fate.Code)));
        Assert.All(fates, fate => Assert.DoesNotContain(BodyMutator.Canary, fate.Text, StringComparison.Ordinal));
        Assert.Equal(0, Host.Spool.Pending().Count);
        await Reached(await Hear(Good(1)));
    }

    protected override async Task Oversized()
    {
        await OpenHub();

        var largestTaken = await Hear(Padded(Good(1), largest));
        var tooLarge = await Hear(Padded(Good(2), largest + 1));
        var unannounced = await Send(key, Padded(Good(3), largest + 1), chunked: true);

        await Reached(largestTaken);
        Assert.Equal(("413", "413"), (tooLarge.Single().Code, unannounced.Code));
        Assert.Single(Host.Router.Received);
    }

    protected override async Task SlowPartner()
    {
        // How slow is too slow is SlowUploadTests' matter; here the sender may take as long as the test needs.
        await OpenHub(services => services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MinRequestBodyDataRate = null));
        var (body, header) = Sealed(Good(1), key);
        using var slow = await SlowUpload.Begin(Host.Client.BaseAddress!, Path, mediaType, header, body);
        var leaving = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => SlowUpload.Begin(Host.Client.BaseAddress!, Path, mediaType, header, body)));

        var others = await Hear([.. Enumerable.Range(2, 10).Select(Good)]);
        foreach (var one in leaving)
        {
            one.Dispose();
        }
        var afterwards = await Hear(Good(12));
        var early = Host.Router.Received.Count;
        var answer = await slow.Finish();

        await Reached([.. others, .. afterwards]);
        Assert.InRange(early, 0, 11);
        Assert.Contains(answer[..12], new[] { "HTTP/1.1 202", "HTTP/1.1 200" });
        await Until(
            () => Host.Router.Received.DistinctBy(message => message.SignalId).Count() == 12,
            "the slow one reached the router as well");
    }

    private async Task<Fate> Send(string? withKey, byte[] body, bool chunked = false)
    {
        var (sent, header) = Sealed(body, withKey);
        using var request = Request(sent);
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("X-API-Key", header);
        }
        using var answer = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Headers.Date = null; // the only thing that may differ between two answers to the same
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Fate(answer.IsSuccessStatusCode ? Receipt(text) : null, $"{(int)answer.StatusCode}", $"{answer.Headers}{text}");
    }
}
