using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Signalen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Meldingen that the hub fetches from an installation of Signalen, with tokens of an identity provider.</summary>
internal sealed partial class SignalenPollDoor : DoorUnderTest
{
    private const string Partner = "signalen-proef";
    private SignalenStub signalen = null!;
    private SignalenStub other = null!;
    private DateTimeOffset changed;

    public override PartnerFormat Format => PartnerFormat.SignalenPoll;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        foreach (var installation in new[] { signalen, other }.OfType<SignalenStub>())
        {
            await installation.DisposeAsync();
        }
    }

    protected override async Task Prepare()
    {
        (signalen, other) = (await SignalenStub.Start(), await SignalenStub.Start());
        changed = Clock.GetUtcNow().AddHours(-20);
        Config.WriteText("keys/signalen", TokenStub.Secret);
        Add(Partner, "GM0637", signalen);
        Add("signalen-tweede", "GM0202", other);
    }

    // The schedule runs by the hub's clock, and would ask beside the test.
    protected override void Configure(IServiceCollection services)
    {
        foreach (var schedule in services.Where(service => service.ServiceType == typeof(IHostedService)
            && (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Namespace?.StartsWith("Quartz", StringComparison.Ordinal) is true).ToList())
        {
            services.Remove(schedule);
        }
    }

    protected override byte[] Good(int number) => Samples.Changed("signalen-03-private-detail.json", melding =>
    {
        melding["id"] = number;
        melding["text"] = $"{BodyMutator.Canary} nummer {number}";
    });

    protected override string RecordId(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected override async Task<Fate[]> Offer(params IReadOnlyList<byte[]> bodies)
    {
        var ids = bodies.Select(Leave).ToList();
        await Round();
        return [.. ids.Select(Heard)];
    }

    private static byte[] Changed(int number, Action<JsonObject> change) => Samples.Changed("signalen-03-private-detail.json", melding =>
    {
        melding["id"] = number;
        melding["text"] = BodyMutator.Canary;
        change(melding);
    });

    private Partner Of(string partner) => Host.Get<LivePartners>().Current.Find(new(partner))!;

    private void Add(string id, string municipality, SignalenStub stub) => Config.AddPartner(id, "signalen", partner =>
    {
        partner["municipalities"] = new JsonArray(municipality);
        partner["formats"] = new JsonArray("signalen-poll");
        partner["doors"] = new JsonObject
        {
            ["signalen-poll"] = new JsonObject
            {
                ["url"] = stub.Address.ToString(),
                ["oAuth"] = new JsonObject
                {
                    ["tokenUrl"] = new Uri(stub.Address, "token").ToString(),
                    ["clientId"] = TokenStub.Client,
                    ["clientSecret"] = new JsonObject { ["file"] = "keys/signalen" },
                },
            },
        };
    });

    // The hub asks once a minute.
    private async Task Round()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Host.Get<SignalenRounds>().Poll(TestContext.Current.CancellationToken);
    }

    private long Leave(byte[] body) => Leave(signalen, body);

    private long Leave(SignalenStub installation, byte[] body)
    {
        var melding = JsonNode.Parse(body)!.AsObject();
        var id = (long)melding["id"]!;
        melding["updated_at"] = (changed += TimeSpan.FromSeconds(30)).ToString("O");
        installation.Meldingen[id] = melding;
        return id;
    }

    private Fate Heard(long id)
    {
        var seen = Host.Get<SignalenState>().Find(Of(Partner), $"{id}");
        return new Fate(seen?.SignalId, seen is null ? "not seen" : seen.SignalId is null ? "set apart" : "taken in", "");
    }
}
