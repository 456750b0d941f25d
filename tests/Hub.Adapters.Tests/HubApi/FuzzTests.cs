using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.HubApi;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hub.Adapters.Tests.HubApi;

/// <summary>Ten thousand damaged bodies: each is taken or refused with a 4xx, none is echoed, none crashes.</summary>
public sealed class FuzzTests : IDisposable
{
    private const string Marker = "kanarie";
    private const int Bodies = 10_000;
    private readonly ConfigFolder config = new();

    [Theory]
    [InlineData("application/cloudevents+json", 20261124)]
    [InlineData("application/cloudevents-batch+json", 20261125)]
    public async Task A_damaged_body_is_answered_with_2xx_or_4xx_and_never_echoed(string mediaType, int seed)
    {
        config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null });
        var partner = host.Get<LivePartners>().Current.All.Single();
        var endpoint = host.Get<SignalEndpoint>();
        var random = new Random(seed);
        var good = Encoding.UTF8.GetBytes(Events.Json("fuzz", Mark));
        var body = mediaType.Contains("batch", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes($"[{Encoding.UTF8.GetString(good)}]") : good;
        var before = 0L;

        for (var i = 0; i < Bodies; i++)
        {
            var damaged = Damage(body, random);
            var context = new DefaultHttpContext { RequestServices = host.Get<IServiceProvider>() };
            context.Request.Method = "POST";
            context.Request.ContentType = mediaType;
            context.Request.Body = new MemoryStream(damaged);
            using var answer = new MemoryStream();
            context.Response.Body = answer;

            await endpoint.Post(context, partner);

            var text = Encoding.UTF8.GetString(answer.ToArray());
            Assert.True(context.Response.StatusCode is 202 or 400 or 413, $"seed {seed}, body {i}: {context.Response.StatusCode}");
            Assert.False(text.Contains(Marker, StringComparison.OrdinalIgnoreCase), $"seed {seed}, body {i}: an echo");
            Assert.False(text.Contains("   at ", StringComparison.Ordinal), $"seed {seed}, body {i}: a stack trace");
            if (i == Bodies / 10)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 30_000_000);
    }

    public void Dispose() => config.Dispose();

    private static void Mark(JsonObject data)
    {
        data["description"] = $"{Marker}-tekst";
        data["subject"] = new JsonObject { ["name"] = $"{Marker}-naam", ["address"] = $"{Marker}-adres" };
        data["reporter"] = new JsonObject { ["email"] = $"{Marker}@voorbeeld.nl" };
        data["category"] = new JsonObject { ["scheme"] = "vrij", ["code"] = Marker };
        data["attachments"] = new JsonArray(new JsonObject { ["reference"] = Marker });
    }

    private static byte[] Damage(byte[] body, Random random)
    {
        var bytes = new List<byte>(body);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), random.Next(1, bytes.Count / 2)));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(random)));
                    break;
                case 4:
                    Replace(bytes, "\"description\"", $"\"{Marker}\"");
                    break;
                case 5:
                    Replace(bytes, $"\"{Marker}-tekst\"", Pick(random));
                    break;
                case 6:
                    Replace(bytes, "\"nl.wijkhub.signaal.v1\"", $"\"{Marker}\"");
                    break;
                default:
                    Replace(bytes, "\"GM0637\"", Pick(random));
                    break;
            }
            if (bytes.Count == 0)
            {
                bytes.Add((byte)'x');
            }
        }
        return [.. bytes];
    }

    private static string Pick(Random random) => random.Next(12) switch
    {
        0 => "\"\\ud800\"",
        1 => new string('[', 200),
        2 => "{\"a\":{\"a\":{\"a\":1}}}",
        3 => "1e999",
        4 => "\0",
        5 => "\"\\u0000\"",
        6 => "null",
        7 => "-0",
        8 => $"\"{new string('x', 30_000)}\"",
        9 => "\uFEFF",
        10 => "\"GM0637\",\"GM0637\":\"GM0637\"",
        _ => "{\"\":\"\"}",
    };

    private static void Replace(List<byte> bytes, string what, string by)
    {
        var at = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).IndexOf(Encoding.UTF8.GetBytes(what));
        if (at >= 0)
        {
            bytes.RemoveRange(at, what.Length);
            bytes.InsertRange(at, Encoding.UTF8.GetBytes(by));
        }
    }
}
