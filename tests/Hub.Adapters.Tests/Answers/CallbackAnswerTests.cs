using System.Text.Json.Nodes;
using Hub.Adapters.Outcomes;
using Hub.Adapters.Partners;
using Hub.Adapters.Tests.Doors;
using Hub.Adapters.Tests.Doors.Matrix;
using Hub.Adapters.Tests.Hosting;
using Hub.Testing.Nodes.Partners;
using Hub.Testing.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hub.Adapters.Tests.Answers;

/// <summary>
/// What a callback's receiver may answer: whatever it is, the outcome is delivered,
/// tried again or waits, nothing of it is kept, and others hear theirs.
/// </summary>
[Collection(Alone.Name)]
public sealed class CallbackAnswerTests : IAsyncLifetime
{
    private const int Seed = 20261127;
    private const int Rounds = 3000;
    private readonly ConfigFolder config = new();
    private readonly FakeClock clock = new();
    private readonly KeptLogs logs = new();
    private StubPartner elsewhere = null!;
    private StubPartner healthy = null!;
    private DamagedServer damaged = null!;

    public async ValueTask InitializeAsync()
    {
        logs.Keeps = (_, line) => line.Contains(BodyMutator.Canary, StringComparison.OrdinalIgnoreCase);
        elsewhere = await StubPartner.StartAsync();
        healthy = await StubPartner.StartAsync();
        healthy.Answer = request => request.Method == "OPTIONS" ? new StubResult(200, null, ("WebHook-Allowed-Origin", "*"))
            : request.Headers.ContainsKey(CallbackClient.SignatureHeader) ? Results.NoContent() : Results.Unauthorized();
        damaged = new DamagedServer(new DamagedAnswers(Seed, elsewhere.Address), Agrees);
    }

    public async ValueTask DisposeAsync()
    {
        await elsewhere.DisposeAsync();
        await healthy.DisposeAsync();
        await damaged.DisposeAsync();
        logs.Dispose();
        config.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Any_answer_is_one_of_the_four_kinds_in_time_and_nobody_is_led_elsewhere(bool afterHandshake)
    {
        damaged.Sound = head => afterHandshake && !head.Contains(CallbackClient.SignatureHeader, StringComparison.OrdinalIgnoreCase);
        Add("zorg-proef", damaged.Address);
        await using var host = await Start();
        var (client, partner) = (host.Get<CallbackClient>(), host.Get<LivePartners>().Current.Find(new("zorg-proef"))!);
        var kinds = new SortedDictionary<CallbackAnswerKind, int>();
        var early = 0L;

        for (var round = 0; round < Rounds; round++)
        {
            var answer = await InTime(
                client.SendAsync(partner, partner.Callback!, "{}"u8.ToArray(), TestContext.Current.CancellationToken));
            kinds[answer.Kind] = kinds.GetValueOrDefault(answer.Kind) + 1;
            Assert.True(
                answer.Kind is CallbackAnswerKind.Taken or CallbackAnswerKind.Failed or CallbackAnswerKind.Busy,
                $"round {round}: {answer.Kind} for {damaged.Last}");
            Assert.True(
                answer.Kind != CallbackAnswerKind.Taken || damaged.Last.Contains(" 2", StringComparison.Ordinal),
                $"round {round}: taken by {damaged.Last}");
            Assert.True(
                answer.Kind != CallbackAnswerKind.Busy
                    || (answer.Wait >= TimeSpan.FromSeconds(1) && answer.Wait <= PendingCallback.AtLeast),
                $"round {round}: wait {answer.Wait}");
            clock.Advance(TimeSpan.FromSeconds(31)); // a pause of the breaker
            early = round == Rounds / 3 ? GC.GetTotalMemory(forceFullCollection: true) : early;
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - early;
        TestContext.Current.TestOutputHelper!.WriteLine($"{string.Join(", ", kinds)}; {damaged.Answers} answers, {growth / 1024} KiB");
        Assert.InRange(kinds.GetValueOrDefault(CallbackAnswerKind.Failed), Rounds / 10, Rounds);
        Assert.True(!afterHandshake || kinds.Count == 3, "each kind is tried");
        Assert.True(growth < 4 << 20, $"{growth} bytes stay in memory"); // pools settle at some two
        Assert.Empty(elsewhere.Requests);
        Assert.Equal("", logs.Text);
    }

    [Fact]
    public async Task While_one_receiver_answers_nonsense_another_hears_everything_and_the_first_does_when_it_is_healed()
    {
        var (bad, good) = (Add("zorg-stuk", damaged.Address), Add("zorg-heel", healthy.Address));
        await using var host = await Start();
        for (var number = 0; number < 20; number++)
        {
            await host.Post(bad, Events.Json($"stuk-{number}"));
            await host.Post(good, Events.Json($"heel-{number}"));
        }

        await Moving(
            () =>
                healthy.Requests.Count(request => request.Headers.ContainsKey(CallbackClient.SignatureHeader)) >= 40
                && damaged.Answers > 40,
            TimeSpan.FromMinutes(1));
        damaged.Sound = _ => true;
        await Moving(() => host.Get<CallbackReader>().NextDue() is null, TimeSpan.FromMinutes(5));

        Assert.Equal(
            80,
            host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Delivered)
                + host.Get<CallbackReader>().Counts().GetValueOrDefault(CallbackState.Parked));
        Assert.Empty(elsewhere.Requests);
        Assert.Equal("", logs.Text);
    }

    // A receiver as the guide asks for it.
    private static byte[] Agrees(string head)
        => head.StartsWith("OPTIONS", StringComparison.Ordinal) ? DamagedAnswers.Sound(200, "", "WebHook-Allowed-Origin: *")
            : DamagedAnswers.Sound(head.Contains(CallbackClient.SignatureHeader, StringComparison.OrdinalIgnoreCase) ? 204 : 401, "");

    private string Add(string id, Uri address)
    {
        config.WriteText($"keys/partners/{id}.callback.secret", "een-lang-geheim-voor-de-proef");
        return config.AddPartner(
            id,
            change: file =>
                file["callback"] = new JsonObject
                {
                    ["url"] = address.ToString(),
                    ["proof"] = "hmac",
                    ["secretFile"] = $"partners/{id}.callback.secret",
                });
    }

    private Task<AdapterHost> Start()
        => AdapterHost.Start(
            config,
            clock: clock,
            more: services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs)));

    // What hangs is let go of by the hub's clock.
    private async Task<CallbackAnswer> InTime(Task<CallbackAnswer> sending)
    {
        for (var waits = 0; await Task.WhenAny(sending, Task.Delay(50, TestContext.Current.CancellationToken)) != sending; waits++)
        {
            Assert.True(waits < 200, $"no answer, after {damaged.Last}");
            clock.Advance(TimeSpan.FromSeconds(11));
        }
        return await sending;
    }

    private async Task Moving(Func<bool> holds, TimeSpan step)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!holds())
        {
            clock.Advance(step);
            await Task.Delay(10, timeout.Token);
        }
    }
}
