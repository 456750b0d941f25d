using Hub.Adapters.Spool;
using Hub.Adapters.Tests.Hosting;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;

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
            await book.Hear(HopKeys.Announce(host.Keys, "h2", 101, newer), TestContext.Current.CancellationToken);
            await book.Hear(HopKeys.Announce(host.Keys, "h0", 99), TestContext.Current.CancellationToken);
            var genuine = HopKeys.Announce(host.Keys, "h3", 102, newer);
            await book.Hear(new HopKeyAnnounced("h3", genuine.Number, HopSeal.PointOf(forged), genuine.RingKeyId, genuine.Proof), TestContext.Current.CancellationToken);

            await host.Post(key, Events.Json("een"));

            Assert.Equal("h2", (await host.Router.Next()).Content.Wrapped!.HopKeyId);
        }
        await using var again = await AdapterHost.Start(config);
        await again.Post(key, Events.Json("twee"));

        Assert.Equal("h2", (await again.Router.Next()).Content.Wrapped!.HopKeyId);
    }

    public void Dispose() => config.Dispose();
}
