using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Hub.Testing.Nodes.Partners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>An installation of Signalen that behaves as documented: paging, ordering, workflow, tokens, and its quirks.</summary>
internal sealed class SignalenStub : IAsyncDisposable
{
    private const string Private = "/signals/v1/private/signals";
    private StubPartner server = null!;

    public ConcurrentDictionary<long, JsonObject> Meldingen { get; } = new();

    public ConcurrentQueue<string> Queries { get; } = new();

    public ConcurrentQueue<(long Id, string Body)> Patches { get; } = new();

    /// <summary>The identity provider that its tokens come from.</summary>
    public TokenStub Tokens { get; } = new();

    public int TokensAsked => Tokens.Asked;

    /// <summary>What the API answers instead, and how long it takes for it; null for its normal answer.</summary>
    public Func<HttpContext, Task<IResult?>> Instead { get; set; } = _ => Task.FromResult<IResult?>(null);

    public int PageSize { get; set; } = 2;

    /// <summary>Host of the next page's address; its own where null.</summary>
    public string? NextHost { get; set; }

    /// <summary>Answers that fail before the next good one.</summary>
    public int Failing { get; set; }

    /// <summary>Items that stand before the meldingen of every page.</summary>
    public IReadOnlyList<JsonNode?> Before { get; set; } = [];

    public List<long> RemovedFromCategory { get; } = [];

    /// <summary>Meldingen in a category that the account may not see: not in the list, and forbidden by themselves.</summary>
    public HashSet<long> Hidden { get; } = [];

    public Uri Address => server.Address;

    public static async Task<SignalenStub> Start()
    {
        var stub = new SignalenStub();
        stub.server = await StubPartner.StartAsync(routes =>
        {
            routes.MapPost("/token", (Delegate)stub.Tokens.Answer);
            routes.MapGet($"{Private}/", (Delegate)stub.List);
            routes.MapGet($"{Private}/category/removed/", (Delegate)stub.Removed);
            routes.MapGet(
                $"{Private}/{{id:long}}",
                (HttpContext context, long id) =>
                    stub.Guarded(
                        context,
                        () =>
                            stub.Hidden.Contains(id) ? Results.StatusCode(403)
                            : stub.Meldingen.TryGetValue(id, out var melding) ? Json(melding)
                            : Results.NotFound()));
            routes.MapPatch($"{Private}/{{id:long}}", (Delegate)stub.Patch);
        });
        return stub;
    }

    /// <summary>Takes the hub's own schedule away: it runs by the hub's clock, and would ask beside the test.</summary>
    public static void WithoutSchedule(IServiceCollection services)
    {
        var schedules = services.Where(service => service.ServiceType == typeof(IHostedService)
            && (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Namespace is { } space
            && space.StartsWith("Quartz", StringComparison.Ordinal));
        foreach (var schedule in schedules.ToList())
        {
            services.Remove(schedule);
        }
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
    public void Revoke() => Tokens.Revoke();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json");

    private Task<IResult> Removed(HttpContext context)
        => Guarded(context, () => Results.Json(RemovedFromCategory.Select(id => new { id })));

    private async Task<IResult> Guarded(HttpContext context, Func<IResult> answer)
    {
        if (await Instead(context) is { } other)
        {
            return other;
        }
        if (!Tokens.Knows(context.Request.Headers.Authorization))
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

    private Task<IResult> List(HttpContext context)
        => Guarded(
            context,
            () =>
            {
                Queries.Enqueue(context.Request.QueryString.Value!);
                var after = DateTimeOffset.Parse(context.Request.Query["updated_after"]!);
                var page = int.TryParse(context.Request.Query["page"], out var number) ? number : 1;
                var all = Meldingen
                    .Values.Where(melding =>
                        !Hidden.Contains((long)melding["id"]!) && DateTimeOffset.Parse((string)melding["updated_at"]!) >= after)
                    .OrderBy(melding => DateTimeOffset.Parse((string)melding["updated_at"]!))
                    .ToList();
                var items = all.Skip((page - 1) * PageSize).Take(PageSize).Select(melding => melding.DeepClone()).ToArray();
                var query = $"?updated_after={Uri.EscapeDataString(after.ToString("O"))}&ordering=updated_at&page={page + 1}";
                JsonNode? next = page * PageSize < all.Count ? $"{NextHost ?? $"http://{context.Request.Host}"}{Private}/{query}" : null;
                return Json(
                    new JsonObject
                    {
                        ["_links"] = new JsonObject { ["next"] = new JsonObject { ["href"] = next } },
                        ["count"] = all.Count,
                        ["results"] = new JsonArray([.. Before.Select(item => item?.DeepClone()), .. items]),
                    });
            });

    private async Task<IResult> Patch(HttpContext context, long id)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return await Guarded(context, () =>
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
