using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Nodes.Partners;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Outcomes;

// The partner that is called back, and how a test waits for it.
public sealed partial class CallbackTests
{
    private static IReadOnlyList<StubRequest> Delivered(StubPartner partner) => [.. partner.Requests.Where(IsSigned)];

    private static bool IsSigned(StubRequest request) => request.Headers.ContainsKey(CallbackClient.SignatureHeader);

    private static List<string> States(StubPartner partner)
        => [.. Delivered(partner).Select(call => JsonNode.Parse(call.Body)!["data"]!["state"]!.GetValue<string>()).Distinct()];

    private static async Task Until(Func<bool> holds)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!holds())
        {
            await Task.Delay(5, timeout.Token);
        }
    }

    private async Task Moving(Func<bool> holds)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!holds())
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(5, timeout.Token);
        }
    }

    // Far, in steps, so that what falls due on the way is done on the way.
    private async Task Later(TimeSpan by)
    {
        for (var until = clock.GetUtcNow() + by; clock.GetUtcNow() < until;)
        {
            clock.Advance(TimeSpan.FromMinutes(10));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    private static Task Parked(AdapterHost host, int count)
        => Until(() => host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Parked) == count);

    private static Task Tell(AdapterHost host, SignalOutcome outcome)
        => host.Get<IHubBus>().SendAsync(HubQueues.Outcomes, outcome, TestContext.Current.CancellationToken);

    private static (string State, string? Reason) Said(StubPartner partner, string state)
        => Delivered(partner).Select(call => Step(JsonNode.Parse(call.Body)!["data"]!)).First(step => step.State == state);

    private static async Task<(string State, string? Reason)> Asked(AdapterHost host, Guid id)
        => Step((await Answer.Json(await host.GetFrom(host.Key, $"/v1/signals/{id}")))["history"]!.AsArray()[^1]!);

    private static (string State, string? Reason) Step(JsonNode step) => ((string)step["state"]!, (string?)step["reasonCode"]);

    private static async Task<Guid> SendOne(AdapterHost host, string id)
    {
        return Guid.Parse((await Answer.Json(await host.Post(host.Key, Events.Json(id))))["receiptId"]!.GetValue<string>());
    }

    private IResult Receive(StubRequest request)
    {
        if (request.Method == "OPTIONS")
        {
            return Agree();
        }
        if (!request.Headers.TryGetValue(CallbackClient.SignatureHeader, out var signature) || !Verifies(signature, request.Body))
        {
            return Results.Unauthorized();
        }
        return new StubResult(status, retryAfter);
    }

    private static StubResult Agree(string rate = "*", string origin = "*")
        => new(200, null, ("WebHook-Allowed-Origin", origin), ("WebHook-Allowed-Rate", rate));

    private static bool Verifies(string signature, string body)
    {
        var parts = signature
            .Split(',')
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{parts["t"]}.{body}"));
        return Convert.ToHexStringLower(expected) == parts["v1"];
    }

    private string Register(StubPartner partner, string proof = "hmac", string path = "/hub-uitkomsten")
    {
        config.WriteText("keys/partners/zorg-proef.callback.secret", Secret);
        return config.AddPartner("zorg-proef", change: file => file["callback"] = new JsonObject
        {
            ["url"] = new Uri(partner.Address, path).ToString(),
            ["proof"] = proof,
            ["secretFile"] = "partners/zorg-proef.callback.secret",
        });
    }

    private static Task Reload(AdapterHost host)
        => host.Get<IEnumerable<IHostedService>>().OfType<PartnerReload>().Single().LookAsync(TestContext.Current.CancellationToken);

    private async Task<AdapterHost> Start(StubPartner partner, bool silent = false, string proof = "hmac")
    {
        var key = Register(partner, proof);
        var router = new RouterStub();
        if (silent)
        {
            router.Answer = _ => null;
        }
        var host = await AdapterHost.Start(config, router, clock, alarms);
        host.Key = key;
        return host;
    }
}
