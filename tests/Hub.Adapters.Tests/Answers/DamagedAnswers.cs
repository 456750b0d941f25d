using System.Globalization;
using System.Text;
using Hub.Adapters.Tests.Doors;

namespace Hub.Adapters.Tests.Answers;

/// <summary>Answers that no server means to give: seeded, with a marker in every value.</summary>
internal sealed class DamagedAnswers(int seed, Uri elsewhere)
{
    private const string Canary = BodyMutator.Canary;
    private readonly BodyMutator mutator = new(seed);
    private readonly Lock gate = new();

    /// <summary>Whether it happens this time.</summary>
    public bool Once(int inSoMany)
    {
        lock (gate)
        {
            return mutator.Once(inSoMany);
        }
    }

    /// <summary>A sound answer.</summary>
    public static byte[] Sound(int status, string body, params string[] headers)
        => Encoding.UTF8.GetBytes(
            Head($"HTTP/1.1 {status} X", [.. headers, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", "Connection: close"]) + body);

    /// <summary>A damaged one, or a sound one damaged.</summary>
    public DamagedAnswer Next(byte[] sound)
    {
        lock (gate)
        {
            var bytes = mutator.Once(4) ? mutator.Bytes(sound) : mutator.Once(30) ? [] : Made();
            return new DamagedAnswer(bytes, mutator.Once(40), mutator.Once(60) ? 30 << 20 : mutator.Once(20) ? 1 << 20 : 0);
        }
    }

    private static string Head(string line, IEnumerable<string> headers)
        => $"{line}\r\n{string.Join("", headers.Select(header => $"{header}\r\n"))}\r\n";

    private byte[] Made()
    {
        var line = mutator.Pick(
            "HTTP/1.1 200 OK", "HTTP/1.1 200 OK", "HTTP/1.1 204 No Content", "HTTP/1.1 206 Partial Content", "HTTP/1.1 301 Moved",
            "HTTP/1.1 302 Found", "HTTP/1.1 307 Elsewhere", "HTTP/1.1 308 Elsewhere", "HTTP/1.1 304 Same", "HTTP/1.1 401 Who",
            "HTTP/1.1 407 Proxy", "HTTP/1.1 429 Later", "HTTP/1.1 429 Later", "HTTP/1.1 500 Oops", "HTTP/1.1 503 Later",
            "HTTP/1.1 100 Continue", "HTTP/1.1 101 Switching",
            $"HTTP/1.1 999 {Canary}",
            "HTTP/1.1 000 None",
            $"HTTP/9.9 200 {Canary}",
            $"HTTP/1.1 {Canary}",
            Canary, "\0\0\0\0",
            "HTTP/1.1 200");
        var headers = new List<string>();
        for (var count = mutator.Pick(0, 1, 2, 3, 5); count > 0; count--)
        {
            headers.Add(Header());
        }
        return Encoding.UTF8.GetBytes(
            Head(line, headers)
                + mutator.Pick(
                    "",
                    Body(),
                    Canary,
                    $"{{\"results\":[{{\"id\":\"{Canary}\"}}]}}",
                    "5\r\nabc", "ffffffffffffffff\r\nabc", "zz\r\n\r\n",
                    "-1\r\n"));
    }

    private string Header()
        => mutator.Pick(
            $"Location: {elsewhere}",
            $"Location: {elsewhere}",
            $"Location: //{elsewhere.Authority}/x",
            $"Location: {Canary}",
            $"Refresh: 0; url={elsewhere}",
            $"Alt-Svc: h2=\"{elsewhere.Authority}\"",
            $"Retry-After: {Later()}",
            $"Retry-After: {Later()}",
            $"Retry-After: {Later()}",
            "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 7\r\nContent-Length: 9",
            $"Content-Length: {mutator.Pick(0, 3, 500, int.MaxValue)}",
            "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked",
            $"Transfer-Encoding: {Canary}",
            "Content-Encoding: gzip",
            $"Content-Type: text/html; charset={Canary}",
            "Content-Type: application/json; charset=utf-7",
            $"Content-Type: {Canary}",
            $"X-{Canary}: {new string('x', mutator.Pick(10, 70_000))}",
            $"{Canary} no colon",
            $": {Canary}",
            $"X\0Y: {Canary}",
            $"Set-Cookie: a={Canary}",
            $"WWW-Authenticate: Basic realm=\"{Canary}\"",
            $"WebHook-Allowed-Origin: {Canary}",
            "WebHook-Allowed-Origin: *",
            $"WebHook-Allowed-Rate: {mutator.Pick("-1", "0", "99999999999", Canary, "*", "1e3")}",
            "Connection: close");

    private string Later()
        => mutator.Pick(
            "-5", "0", "1", "99999999999999999999",
            int.MaxValue.ToString(CultureInfo.InvariantCulture),
            "1e9", "", Canary, "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 31 Feb 2026 99:99:99 GMT", "120, 5",
            "\u0661\u0662");

    private string Body() => mutator.Text();
}

/// <summary>What goes over the line.</summary>
/// <param name="Bytes">The answer.</param>
/// <param name="Hangs">Whether the line then stays open, with a byte now and then.</param>
/// <param name="More">So many bytes more.</param>
internal sealed record DamagedAnswer(byte[] Bytes, bool Hangs, int More);
