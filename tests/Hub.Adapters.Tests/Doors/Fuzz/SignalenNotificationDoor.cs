using System.Text;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Doors.Matrix;
using Hub.Adapters.Tests.Signalen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Doors.Fuzz;

/// <summary>Thin notifications of an installation of Signalen: hints that the next round follows, and no signals.</summary>
internal sealed class SignalenNotificationDoor() : HttpDoor("/v1/signalen/notifications", "application/json")
{
    private readonly HashSet<string> noted = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private SignalenStub signalen = null!;

    public override PartnerFormat Format => new("signalen-push");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (signalen?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task Prepare()
    {
        signalen = await SignalenStub.Start();
        signalen.Instead = context =>
        {
            asked.Add(context.Request.Path.Value!.Split('/')[^1]);
            return Task.FromResult<IResult?>(Results.NotFound());
        };
        await base.Prepare();
    }

    protected override void Configure(IServiceCollection services) => SignalenStub.WithoutSchedule(services);

    protected override string AddPartner()
    {
        Config.WriteText("keys/signalen", "geheim-proef");
        return Config.AddPartner(
            "signalen-proef", "signalen",
            partner =>
            {
                partner["municipalities"] = new JsonArray("GM0637");
                partner["formats"] = new JsonArray("signalen-push", "signalen-poll");
                partner["doors"] = new JsonObject
                {
                    ["signalen-poll"] = new JsonObject
                    {
                        ["url"] = signalen.Address.ToString(),
                        ["bearer"] = new JsonObject { ["file"] = "keys/signalen" },
                    },
                };
            });
    }

    protected override byte[] Good(int number) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["notification_type"] = "UPDATE_STATUS",
        ["municipality_code"] = "0637",
        ["payload"] = new JsonObject { ["status_code"] = "b", ["signal_uuid"] = BodyMutator.Canary, ["signal_id"] = number },
    }.ToJsonString());

    protected override Guid? Receipt(string answer)
        => (string?)JsonNode.Parse(answer)!["state"] == "noted"
            ? null
            : throw new InvalidOperationException("It was taken in some other way.");

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
    {
        var fates = await base.Offer(bodies);
        noted.UnionWith(bodies.Zip(fates).Where(pair => IsTaken(pair.Second)).Select(pair => Melding(JsonNode.Parse(pair.First)!)));
        return fates;
    }

    // Every hint that was noted is followed, and nothing else is asked for.
    protected override async Task Rested(IReadOnlySet<Guid> receipts)
    {
        await Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);

        Assert.Equal(noted.Order(StringComparer.Ordinal), asked.Where(id => id.Length > 0).Order(StringComparer.Ordinal));
    }

    private static string Melding(JsonNode body) => ((body["payload"] as JsonObject)?["signal_id"] ?? body["signal_id"])!.ToString().Trim();
}
