using System.Text.Json.Nodes;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners;
using Hub.Adapters.Signalen;
using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Adapters.Tests.Signalen;

/// <summary>The hub, an installation of Signalen, and a clock that the test moves.</summary>
internal sealed class SignalenPollFixture : IAsyncDisposable
{
    private readonly ConfigFolder config;

    private SignalenPollFixture(ConfigFolder config, SignalenStub signalen, AdapterHost host, FakeClock clock, string key)
    {
        this.config = config;
        Signalen = signalen;
        Host = host;
        Clock = clock;
        Key = key;
    }

    public SignalenStub Signalen { get; }

    public AdapterHost Host { get; }

    public FakeClock Clock { get; }

    public string Key { get; }

    public ErasureBus Bus => (ErasureBus)Host.Get<IHubBus>();

    public Partner Partner => Host.Get<LivePartners>().Current.Find(new("signalen-proef"))!;

    public static async Task<SignalenPollFixture> Start(Action<JsonObject>? change = null, AlarmStub? alarms = null, bool scheduled = false)
    {
        var folder = new ConfigFolder();
        var stub = await SignalenStub.Start();
        folder.WriteText("keys/signalen", "geheim-proef");
        var key = folder.AddPartner(
            "signalen-proef", "signalen",
            partner =>
            {
                partner["municipalities"] = new JsonArray("GM0637");
                partner["formats"] = new JsonArray("signalen-poll", "signalen-push");
                var poll = new JsonObject
                {
                    ["url"] = stub.Address.ToString(),
                    ["oAuth"] = new JsonObject
                    {
                        ["tokenUrl"] = new Uri(stub.Address, "token").ToString(),
                        ["clientId"] = "hub",
                        ["clientSecret"] = new JsonObject { ["file"] = "keys/signalen" },
                    },
                    ["writeBack"] = true,
                    // Far apart, so that the schedule of the real clock stays out of the test's way.
                    ["every"] = "PT1H",
                };
                change?.Invoke(poll);
                partner["doors"] = new JsonObject { ["signalen-poll"] = poll };
            });
        var now = new FakeClock(TimeProvider.System.GetUtcNow());
        return new SignalenPollFixture(
            folder, stub,
            await AdapterHost.Start(folder, clock: now, alarms: alarms, more: scheduled ? null : Keep),
            now,
            key);
    }

    public Task Poll() => Host.Get<SignalenPoller>().PollAsync(Partner, TestContext.Current.CancellationToken);

    public Task WriteBack() => Host.Get<SignalenWriteBack>().RunAsync(Partner, TestContext.Current.CancellationToken);

    public SignalenSeen? Seen(long id) => Host.Get<SignalenState>().Find(Partner, $"{id}");

    public Task Outcome(long id, OutcomeState state, TeamKind team = TeamKind.Wijkteam, string? reason = null)
        => Host.Get<SpoolWriter>()
            .DoAsync(
                statements =>
                    statements.Outcomes.Note(
                        new SignalOutcome(Seen(id)!.SignalId!.Value, 1, Partner.Id, state, Clock.GetUtcNow(), team, reason),
                        callback: false,
                        Clock.GetUtcNow()),
                TestContext.Current.CancellationToken);

    /// <summary>Waits until a signal stands there.</summary>
    public async Task Status(Guid id, OutcomeState state)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (Host.Get<StatusReader>().Find(id)?.State != state)
        {
            await Task.Delay(10, timeout.Token);
        }
    }

    private static void Keep(IServiceCollection services)
    {
        SignalenStub.WithoutSchedule(services);
        var own = services.Single(service => service.ServiceType == typeof(IHubBus));
        services.Remove(own);
        services.AddSingleton<IHubBus>(provider => new ErasureBus(
            (IHubBus)ActivatorUtilities.CreateInstance(provider, own.ImplementationType!)));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Signalen.DisposeAsync();
        config.Dispose();
    }
}
