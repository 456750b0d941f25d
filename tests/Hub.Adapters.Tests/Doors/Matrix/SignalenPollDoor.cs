using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;
using Hub.Adapters.Tests.Signalen;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Doors.Matrix;

/// <summary>Meldingen that the hub fetches from an installation of Signalen, with tokens of an identity provider.</summary>
internal partial class SignalenPollDoor : DoorUnderTest
{
    protected const string Partner = "signalen-proef";
    private SignalenStub signalen = null!;
    private SignalenStub? other;
    private DateTimeOffset changed;

    public override PartnerFormat Format => new("signalen-poll");

    protected SignalenStub Signalen => signalen;

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
        signalen = await SignalenStub.Start();
        changed = Clock.GetUtcNow().AddHours(-20);
        Config.WriteText("keys/signalen", TokenStub.Secret);
        Add(Partner, "GM0637", signalen);
    }

    protected override void Configure(IServiceCollection services) => SignalenStub.WithoutSchedule(services);

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

    protected Partner Of(string partner) => Host.Get<LivePartners>().Current.Find(new(partner))!;

    private async Task<SignalenStub> AddOther()
    {
        other = await SignalenStub.Start();
        Add("signalen-tweede", "GM0202", other);
        return other;
    }

    private void Add(string id, string municipality, SignalenStub stub) => Config.AddPartner(id, "signalen", partner =>
    {
        partner["municipalities"] = new JsonArray(municipality);
        partner["formats"] = new JsonArray("signalen-poll");
        var door = new JsonObject
        {
            ["url"] = stub.Address.ToString(),
            ["oAuth"] = new JsonObject
            {
                ["tokenUrl"] = new Uri(stub.Address, "token").ToString(),
                ["clientId"] = TokenStub.Client,
                ["clientSecret"] = new JsonObject { ["file"] = "keys/signalen" },
            },
        };
        Settings(door);
        partner["doors"] = new JsonObject { ["signalen-poll"] = door };
    });

    /// <summary>What the door of a test has otherwise.</summary>
    protected virtual void Settings(JsonObject door)
    {
    }

    // The hub asks once a minute.
    protected async Task Round()
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);
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
