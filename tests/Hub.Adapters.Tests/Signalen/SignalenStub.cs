using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Hub.Testing.Partners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>An installation of Signalen that behaves as documented: paging, ordering, workflow, tokens, and its quirks.</summary>
internal sealed class SignalenStub : IAsyncDisposable
{
    private const string Private = "/signals/v1/private/signals";
    private StubPartner server = null!;
    private string token = "token-1";

    public ConcurrentDictionary<long, JsonObject> Meldingen { get; } = new();

    public ConcurrentQueue<string> Queries { get; } = new();

    public ConcurrentQueue<(long Id, string Body)> Patches { get; } = new();

    public int TokensAsked { get; private set; }

    public int PageSize { get; set; } = 2;

    /// <summary>Host of the next page's address; its own where null.</summary>
    public string? NextHost { get; set; }

    /// <summary>Answers that fail before the next good one.</summary>
    public int Failing { get; set; }

    public List<long> RemovedFromCategory { get; } = [];

    public Uri Address => server.Address;

    public static async Task<SignalenStub> Start()
    {
        var stub = new SignalenStub();
        stub.server = await StubPartner.StartAsync(routes =>
        {
            routes.MapPost("/token", (Delegate)stub.Token);
            routes.MapGet($"{Private}/", (Delegate)stub.List);
            routes.MapGet($"{Private}/category/removed/", (HttpContext context) => stub.Guarded(context, () => Results.Json(stub.RemovedFromCategory.Select(id => new { id }))));
            routes.MapGet($"{Private}/{{id:long}}", (HttpContext context, long id) => stub.Guarded(context, () => stub.Meldingen.TryGetValue(id, out var melding) ? Json(melding) : Results.NotFound()));
            routes.MapPatch($"{Private}/{{id:long}}", (Delegate)stub.Patch);
        });
        return stub;
    }

    /// <summary>Adds or replaces a melding, changed at a moment.</summary>
    public JsonObject Put(long id, DateTimeOffset updated, Action<JsonObject>? change = null)
    {
        var melding = Samples.Json("signalen-03-private-detail.json");
        melding["id"] = id;
        melding["text"] = $"De prullenbak bij het plein is vol, melding {id}.";
        melding["created_at"] = updated.AddHours(-1).ToString("O");
        melding["updated_at"] = updated.ToString("O");
        change?.Invoke(melding);
        return Meldingen[id] = melding;
    }

    /// <summary>Makes every token so far invalid.</summary>
    public void Revoke() => token = $"token-{Guid.NewGuid():N}";

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json");

    private IResult Token(HttpContext context)
    {
        TokensAsked++;
        return context.Request.Form["client_secret"] == "geheim-proef" ? Results.Json(new { access_token = token, expires_in = 3600 }) : Results.Unauthorized();
    }

    private IResult Guarded(HttpContext context, Func<IResult> answer)
    {
        if (context.Request.Headers.Authorization != $"Bearer {token}")
        {
            return Results.Json(new { detail = "Invalid token" }, statusCode: 401);
        }
        if (Failing > 0)
        {
            Failing--;
            return Results.StatusCode(500);
        }
        return answer();
    }

    private IResult List(HttpContext context) => Guarded(context, () =>
    {
        Queries.Enqueue(context.Request.QueryString.Value!);
        var after = DateTimeOffset.Parse(context.Request.Query["updated_after"]!);
        var page = int.TryParse(context.Request.Query["page"], out var number) ? number : 1;
        var all = Meldingen.Values.Where(melding => DateTimeOffset.Parse((string)melding["updated_at"]!) >= after)
            .OrderBy(melding => DateTimeOffset.Parse((string)melding["updated_at"]!)).ToList();
        var items = all.Skip((page - 1) * PageSize).Take(PageSize).Select(melding => melding.DeepClone()).ToArray();
        var query = $"?updated_after={Uri.EscapeDataString(after.ToString("O"))}&ordering=updated_at&page={page + 1}";
        JsonNode? next = page * PageSize < all.Count ? $"{NextHost ?? $"http://{context.Request.Host}"}{Private}/{query}" : null;
        return Json(new JsonObject
        {
            ["_links"] = new JsonObject { ["next"] = new JsonObject { ["href"] = next } },
            ["count"] = all.Count,
            ["results"] = new JsonArray(items),
        });
    });

    private async Task<IResult> Patch(HttpContext context, long id)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return Guarded(context, () =>
        {
            Patches.Enqueue((id, body));
            if (JsonNode.Parse(body)!["status"]?["state"] is { } state)
            {
                var from = (string)Meldingen[id]["status"]!["state"]!;
                var to = (string)state!;
                if ((from, to) is not (("m", "i") or ("i", "closure requested") or ("b", "closure requested")))
                {
                    return Results.Json(new { status = new[] { "Invalid state transition" } }, statusCode: 400);
                }
                Meldingen[id]["status"]!["state"] = to;
            }
            return Json(Meldingen[id]);
        });
    }
}
