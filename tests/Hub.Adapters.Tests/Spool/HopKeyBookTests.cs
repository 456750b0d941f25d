using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Bus;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Hub.Testing.Time;

namespace Hub.Adapters.Tests.Spool;

/// <summary>Which hop key an adapter sends under.</summary>
public sealed class HopKeyBookTests : IDisposable
{
    private readonly ConfigFolder config = new();

    [Fact]
    public async Task A_signal_goes_on_with_its_content_key_wrapped_for_the_announced_hop_key()
    {
        var key = config.AddPartner("zorg-proef");
        await using var host = await AdapterHost.Start(config);

        await host.Post(key, Events.Json("een"));
        var message = await host.Router.Next();

        Assert.Equal("h1", message.Content.Wrapped!.HopKeyId);
        Assert.NotNull(host.Open(message));
        var contentKey = new ContentKey(HopSeal.Unwrap(message.Content.Wrapped, message.Content.KeyId, HopKeys.Pair, host.Keys));
        Assert.NotEmpty(contentKey.Open(message.Content.SealedBytes.Span, message.SignalId, message.Revision, message.Municipality));
    }

    [Fact]
    public async Task A_newer_key_is_taken_an_older_or_a_forged_one_is_not_and_it_is_known_after_a_restart()
    {
        var key = config.AddPartner("zorg-proef");
        using var newer = HopSeal.NewPair();
        using var forged = HopSeal.NewPair();
        await using (var host = await AdapterHost.Start(config))
        {
            var book = host.Get<HopKeyBook>();
            await book.HearAsync(HopKeys.Announce(host.Keys, "h2", 101, newer), TestContext.Current.CancellationToken);
            await book.HearAsync(HopKeys.Announce(host.Keys, "h0", 99), TestContext.Current.CancellationToken);
            var genuine = HopKeys.Announce(host.Keys, "h3", 102, newer);
            await book.HearAsync(
                new HopKeyAnnounced("h3", genuine.Number, HopSeal.PointOf(forged), genuine.RingKeyId, genuine.Proof),
                TestContext.Current.CancellationToken);

            await host.Post(key, Events.Json("een"));

            Assert.Equal("h2", (await host.Router.Next()).Content.Wrapped!.HopKeyId);
        }
        await using var again = await AdapterHost.Start(config);
        await again.Post(key, Events.Json("twee"));

        Assert.Equal("h2", (await again.Router.Next()).Content.Wrapped!.HopKeyId);
    }

    [Fact]
    public async Task What_came_under_a_hop_key_that_died_goes_again_under_the_newest_with_its_own_content_key()
    {
        var (key, clock, router) = (config.AddPartner("zorg-proef"), new FakeClock(), new RouterStub { Answer = _ => null });
        using var newer = HopSeal.NewPair();
        await using var host = await AdapterHost.Start(config, router, clock);
        await host.Post(key, Events.Json("een"));
        var first = await router.Next();
        clock.Advance(TimeSpan.FromHours(3)); // the routers destroyed h1 meanwhile, and no receipt came
        await host.Get<HopKeyBook>().HearAsync(HopKeys.Announce(host.Keys, "h2", 101, newer), TestContext.Current.CancellationToken);

        var again = await NextUnderAsync(router, clock, "h2");

        Assert.Equal("h1", first.Content.Wrapped!.HopKeyId);
        Assert.Equal((first.SignalId, first.Content.KeyId), (again.SignalId, again.Content.KeyId));
        var contentKey = new ContentKey(HopSeal.Unwrap(again.Content.Wrapped!, again.Content.KeyId, newer, host.Keys));
        Assert.NotEmpty(contentKey.Open(again.Content.SealedBytes.Span, again.SignalId, again.Revision, again.Municipality));
    }

    [Fact]
    public async Task An_adapter_that_hears_no_router_for_long_says_so_until_it_does()
    {
        var clock = new FakeClock();
        await using var host = await AdapterHost.Start(config, clock: clock);
        var (book, token) = (host.Get<HopKeyBook>(), TestContext.Current.CancellationToken);
        var part = new RouterReadiness(book);
        using var forged = HopSeal.NewPair();

        Assert.True(await part.IsReadyAsync(token));
        clock.Advance(RouterReadiness.LongestSilence);
        var genuine = HopKeys.Announce(host.Keys, "h9", 109);
        await book.HearAsync(new HopKeyAnnounced("h9", 109, HopSeal.PointOf(forged), genuine.RingKeyId, genuine.Proof), token);
        Assert.False(await part.IsReadyAsync(token));
        await book.HearAsync(HopKeys.Announce(host.Keys), token); // no new key, but a router that is there

        Assert.True(await part.IsReadyAsync(token));
    }

    public void Dispose() => config.Dispose();

    private static async Task<SignalReceived> NextUnderAsync(RouterStub router, FakeClock clock, string hopKey)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            if (router.Received.FirstOrDefault(message => message.Content.Wrapped!.HopKeyId == hopKey) is { } found)
            {
                return found;
            }
            clock.Advance(TimeSpan.FromMinutes(1)); // the forwarder's next look; after several tries it waits an hour
            await Task.Delay(10, timeout.Token);
        }
    }
}
