using System.Text.Json.Nodes;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Signalen;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Doors.Matrix;
using Hub.Adapters.Tests.Hosting;
using Hub.Adapters.Tests.Signalen;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Signals;
using Hub.Testing.Nodes.Partners;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Adapters.Tests.Answers;

/// <summary>
/// What installations of Signalen may answer, and their identity providers:
/// nothing of it is kept or followed, a sound one is read beside them, and each is read when it is healed.
/// </summary>
[Collection(Alone.Name)]
public sealed class SignalenAnswerTests : IAsyncLifetime
{
    private const int Seed = 20261128;
    private const int Installations = 12;
    private const int Rounds = 30;

    // The runtime's pool of buffers keeps a few of the largest, of 20 MB, for a while; of some 800 MB that are answered.
    private const long Room = 96 << 20;
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new(TimeProvider.System.GetUtcNow());
    private readonly KeptLogs logs = new();
    private StubPartner elsewhere = null!;
    private SignalenStub healthy = null!;
    private DamagedServer damaged = null!;

    public async ValueTask InitializeAsync()
    {
        logs.Keeps = (_, line) => line.Contains(BodyMutator.Canary, StringComparison.OrdinalIgnoreCase);
        elsewhere = await StubPartner.StartAsync();
        healthy = await SignalenStub.Start();
        var damage = new DamagedAnswers(Seed, elsewhere.Address);
        damaged = new DamagedServer(damage, Sound);
        damaged.Sound = head => damage.Once(head.StartsWith("POST", StringComparison.Ordinal) ? 2 : 3);
    }

    public async ValueTask DisposeAsync()
    {
        await elsewhere.DisposeAsync();
        await healthy.DisposeAsync();
        await damaged.DisposeAsync();
        logs.Dispose();
        config.Dispose();
    }

    [Fact]
    public async Task Whatever_installations_answer_the_sound_one_is_read_and_each_is_when_it_is_healed()
    {
        config.WriteText("keys/signalen", TokenStub.Secret);
        Add("signalen-heel", healthy.Address);
        for (var number = 0; number < Installations; number++)
        {
            Add($"signalen-stuk-{number}", new Uri(damaged.Address, $"i{number}/"));
        }
        await using var host = await AdapterHost.Start(config, new RouterStub { Answer = _ => null }, clock, more: services =>
        {
            SignalenStub.WithoutSchedule(services);
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        });
        var early = 0L;

        for (var round = 1; round <= Rounds; round++)
        {
            healthy.Put(round, clock.GetUtcNow().AddMinutes(-2));
            await Round(host);
            Assert.NotNull(host.Get<SignalenState>().Find(Of(host, "signalen-heel"), $"{round}")?.SignalId);
            await Accepted(host);
            early = round == Rounds / 3 ? GC.GetTotalMemory(forceFullCollection: true) : early;
        }
        var growth = GC.GetTotalMemory(forceFullCollection: true) - early;
        var given = damaged.Answers;
        damaged.Sound = _ => true;
        clock.Advance(TimeSpan.FromHours(7));
        await Round(host);
        await Accepted(host);
        await Round(host);

        TestContext.Current.TestOutputHelper!.WriteLine($"{given} answers, {growth / 1024} KiB");
        Assert.True(given > Installations * Rounds, $"{given} answers");
        Assert.True(growth < Room, $"{growth} bytes stay in memory");
        Assert.All(
            Enumerable.Range(0, Installations),
            number =>
                Assert.Equal(WrittenBack.InTreatment, host.Get<SignalenState>().Find(Of(host, $"signalen-stuk-{number}"), "7")?.Written));
        Assert.Empty(host.Get<StandingAlarms>().Of(AlarmCodes.SignalenUnreadable));
        Assert.Empty(host.Get<StandingAlarms>().Of(AlarmCodes.SignalenNotWritten));
        Assert.Empty(elsewhere.Requests);
        Assert.Equal("", logs.Text);
    }

    private static Partner Of(AdapterHost host, string partner) => host.Get<LivePartners>().Current.Find(new(partner))!;

    // A team accepts every melding that was taken in, so that there is something to write back.
    private Task<int> Accepted(AdapterHost host)
        => host.Get<SpoolWriter>()
            .DoAsync(
                statements =>
                    Enumerable
                        .Range(0, Installations)
                        .Select(number => Of(host, $"signalen-stuk-{number}"))
                        .Select(partner => (partner, signal: host.Get<SignalenState>().Find(partner, "7")?.SignalId))
                        .Where(one => one.signal is not null)
                        .Count(one =>
                            statements.Outcomes.Note(
                                new SignalOutcome(
                                    one.signal!.Value,
                                    1, one.partner.Id, OutcomeState.Accepted,
                                    clock.GetUtcNow(),
                                    TeamKind.Wijkteam),
                                callback: false,
                                clock.GetUtcNow())),
                TestContext.Current.CancellationToken);

    private static byte[] Sound(string head)
    {
        var melding = Samples.Json("signalen-03-private-detail.json");
        (melding["id"], melding["text"]) = (7, BodyMutator.Canary);
        (melding["created_at"], melding["updated_at"]) = ("2026-11-01T10:00:00Z", "2026-11-26T10:00:00Z");
        var target = head.Split(' ')[1];
        return DamagedAnswers.Sound(
            200,
            target.EndsWith("/token", StringComparison.Ordinal) ? $$"""{"access_token":"{{BodyMutator.Canary}}","expires_in":30}"""
                : target.EndsWith("/7", StringComparison.Ordinal) ? melding.ToJsonString()
                : target.Contains("/removed/", StringComparison.Ordinal) ? "[]"
                : $$$"""{"_links":{"next":{"href":null}},"results":[{{{melding.ToJsonString()}}}]}""",
            "Content-Type: application/json");
    }

    // What hangs is let go of by the hub's clock.
    private async Task Round(AdapterHost host)
    {
        clock.Advance(TimeSpan.FromMinutes(5));
        var round = host.Get<SignalenRounds>().PollAsync(TestContext.Current.CancellationToken);
        for (var waits = 0; await Task.WhenAny(round, Task.Delay(100, TestContext.Current.CancellationToken)) != round; waits++)
        {
            Assert.True(waits < 400, $"the round does not end, after {damaged.Last}");
            clock.Advance(TimeSpan.FromSeconds(waits < 20 ? 0 : 31));
        }
        await round;
    }

    private void Add(string id, Uri address)
        => config.AddPartner(
            id, "signalen",
            partner =>
            {
                partner["municipalities"] = new JsonArray("GM0637");
                partner["formats"] = new JsonArray("signalen-poll");
                partner["doors"] = new JsonObject
                {
                    ["signalen-poll"] = new JsonObject
                    {
                        ["url"] = address.ToString(),
                        ["oAuth"] = new JsonObject
                        {
                            ["tokenUrl"] = new Uri(address, "token").ToString(),
                            ["clientId"] = TokenStub.Client,
                            ["clientSecret"] = new JsonObject { ["file"] = "keys/signalen" },
                        },
                        ["writeBack"] = true,
                        ["since"] = "P60D",
                    },
                };
            });
}
