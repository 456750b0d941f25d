using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Tests.Hosting;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>Requests in a form that the sender did not mean: one clear answer each.</summary>
public sealed class OddRequestTests(HubApiFixture fixture) : IClassFixture<HubApiFixture>
{
    private const string Structured = "application/cloudevents+json";

    [Theory]
    [InlineData("odd-bom", "\uFEFF", "", Structured)]
    [InlineData("odd-bom-batch", "\uFEFF[", "]", "application/cloudevents-batch+json")]
    public async Task A_byte_order_mark_is_passed_over(string id, string before, string after, string mediaType)
    {
        var response = await fixture.Host.Post(fixture.Key, $"{before}{Events.Json(id)}{after}", mediaType);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("\"ISO-8859-1\"")]
    public async Task A_declared_charset_is_taken_at_its_word(string charset)
    {
        var body = Encoding.Latin1.GetBytes(Relaxed($"odd-latin-{charset.Length}", "Ze is suïcidaal, \u0092s nachts."));

        var response = await fixture.Host.Send(HttpMethod.Post, fixture.Key, "/v1/signals", new ByteArrayContent(body)
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse($"{Structured}; charset={charset}") },
        });

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [InlineData(Structured)]
    [InlineData($"{Structured}; charset=utf-8")]
    [InlineData($"{Structured}; charset=koi8-r")]
    public async Task Bytes_that_are_no_utf8_are_refused_with_the_cause(string mediaType)
    {
        var response = await fixture.Host.Send(
            HttpMethod.Post, fixture.Key, "/v1/signals",
            new ByteArrayContent(Encoding.Latin1.GetBytes(Relaxed("odd-bytes", "suïcidaal")))
            {
                Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) },
            });

        Assert.Contains("UTF-8", (await Answer.Problem(response, HttpStatusCode.BadRequest)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_said_to_be_what_it_is()
    {
        var content = new ByteArrayContent([0x1F, 0x8B, 8, 0])
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse(Structured), ContentEncoding = { "gzip" } },
        };

        var response = await fixture.Host.Send(HttpMethod.Post, fixture.Key, "/v1/signals", content);

        Assert.Contains(
            "Content-Encoding",
            (await Answer.Problem(response, HttpStatusCode.UnsupportedMediaType)).ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_receipt_is_said_to_be_unknown()
    {
        var response = await fixture.Host.GetFrom(fixture.Key, "/v1/signals/0197f3a2-6b54-7c1e-9a55-000000000042");

        Assert.Contains("receipt", (string)(await Answer.Problem(response, HttpStatusCode.NotFound))["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zo\u00EBtermeer", true)]
    [InlineData("Zo%C3%ABtermeer", true)]
    [InlineData("\u00FF\u00FE", false)]
    public async Task An_attribute_in_a_header_may_be_utf8_and_nothing_else(string subject, bool sound)
    {
        var bytes = sound ? Encoding.UTF8.GetBytes(subject) : Encoding.Latin1.GetBytes(subject);
        var signal = Events.Event($"odd-kop-{subject.Length}")["data"]!.ToJsonString();
        var head =
            $"POST /v1/signals HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-API-Key: {fixture.Key}\r\n"
            + $"Content-Type: application/json\r\nce-specversion: 1.0\r\nce-id: odd-{subject.Length}\r\n"
            + $"ce-source: urn:nld:kvknr:{ConfigFolder.Kvk}\r\nce-type: nl.wijkhub.signaal.v1\r\n"
            + $"Content-Length: {Encoding.UTF8.GetByteCount(signal)}\r\nce-subject: ";

        var answer = await Raw([.. Encoding.ASCII.GetBytes(head), .. bytes, .. Encoding.UTF8.GetBytes($"\r\n\r\n{signal}")]);

        Assert.StartsWith(sound ? "HTTP/1.1 202" : "HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains(sound ? "receiptId" : "problem+json", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("zz")]
    [InlineData("-1")]
    public async Task A_chunk_of_a_size_that_is_none_is_the_senders_fault(string size)
    {
        var answer = await Raw(
            Encoding.ASCII.GetBytes(
                $"POST /v1/signals HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-API-Key: {fixture.Key}\r\n"
                    + $"Content-Type: {Structured}\r\nTransfer-Encoding: chunked\r\n\r\n{size}\r\nx\r\n"
            ));

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("problem+json", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lat", 4.5, "lon", 52.06, "data.location.lat")]
    [InlineData("lat", 0.0, "lon", 0.0, "data.location.lat")]
    [InlineData("lat", 93000.0, "lon", 452000.0, "data.location.lat")]
    [InlineData("rdX", 452000.0, "rdY", 93000.0, "data.location.rdX")]
    [InlineData("rdX", 0.0, "rdY", 0.0, "data.location.rdX")]
    public async Task Swapped_and_empty_coordinates_are_told_to_the_sender(
        string one, double first, string other, double second, string field)
    {
        var response = await fixture.Host.Post(
            fixture.Key,
            Events.Json("odd-plaats", data => data["location"] = new JsonObject { [one] = first, [other] = second }));

        Assert.Contains(field, (await Answer.Problem(response, HttpStatusCode.BadRequest)).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(93440, 452570, HttpStatusCode.Accepted)]
    [InlineData(93440, 454570, HttpStatusCode.BadRequest)]
    public async Task Two_pairs_of_coordinates_must_be_one_place(double x, double y, HttpStatusCode status)
    {
        var response = await fixture.Host.Post(fixture.Key, Events.Json($"odd-twee-{y}", data => data["location"] = new JsonObject
        {
            ["lat"] = 52.0573,
            ["lon"] = 4.4884,
            ["rdX"] = x,
            ["rdY"] = y,
        }));

        Assert.Equal(status, response.StatusCode);
    }

    private static string Relaxed(string id, string text)
        => Events
            .Event(id, data => data["description"] = text)
            .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private async Task<string> Raw(byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", fixture.Host.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
