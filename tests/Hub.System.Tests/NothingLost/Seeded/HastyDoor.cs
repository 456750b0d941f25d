using System.Text.Json.Nodes;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Microsoft.AspNetCore.Http;

namespace Hub.System.Tests.NothingLost.Seeded;

/// <summary>Fault: answers with a receipt at once, and takes the signal in two seconds later.</summary>
internal sealed class HastyDoor(HubKeyRing keys)
{
    private const string Late = "X-Late";
    private static readonly TimeSpan Lateness = TimeSpan.FromSeconds(2);
    private static readonly HttpClient Self = new();

    /// <summary>Stands before the doors of the adapters.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request is not { Method: "POST", Path.Value: "/v1/signals" } || request.Headers.ContainsKey(Late))
        {
            await next(context);
            return;
        }
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var data = JsonNode.Parse(body.ToArray())!["data"]!;
        var key = request.Headers["X-API-Key"].ToString();
        var partner = new PartnerId(key.Split('_')[1]);
        var id = SignalIds.ForRecord(keys.IdKey(new MunicipalityCode((string)data["municipality"]!)), partner, (string)data["id"]!);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(new { receiptId = id, revision = 1 });
        _ = TakeInAsync(new Uri($"http://{request.Host}{request.Path}"), key, body.ToArray());
    }

    private async Task TakeInAsync(Uri address, string key, byte[] body)
    {
        await Task.Delay(Lateness);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/cloudevents+json");
        request.Headers.Add("X-API-Key", key);
        request.Headers.Add(Late, "1");
        using var answer = await Self.SendAsync(request);
    }
}
