using System.Security.Cryptography;
using Hub.Configuration;
using Hub.Hosting.Keys;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Hosting.Tests.Keys;

public sealed class HubKeyRingTests : IAsyncDisposable
{
    private readonly TestFolder folder = new("keys");
    private readonly FakeClock clock = new();

    public HubKeyRingTests()
    {
        Write("ids", "gm0637", age: TimeSpan.FromDays(1));
        Write("hub", "k20261101a", age: TimeSpan.FromDays(1));
    }

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Fact]
    public void A_new_key_is_understood_as_soon_as_it_is_read_and_used_when_every_worker_has_it()
    {
        var (adapter, router) = (HubKeyRing.Load(folder.Path, clock), HubKeyRing.Load(folder.Path, clock));
        Write("hub", "k20261103a", age: TimeSpan.Zero);

        var seen = router.Reload(clock.GetUtcNow());
        var early = adapter.Newest;
        clock.Advance(HubKeyRing.Settling);
        adapter.Reload(clock.GetUtcNow());
        var late = adapter.Newest;

        Assert.True(seen);
        Assert.Equal(("k20261101a", "k20261103a"), (early, late));
        Assert.Equal(adapter.Derive(early, "test"), router.Derive(early, "test"));
        Assert.Equal(adapter.Derive(late, "test"), router.Derive(late, "test"));
    }

    [Fact]
    public void Where_every_key_is_new_the_first_one_stays_in_use_until_the_next_is_known_to_all()
    {
        Write("hub", "k20261101a", age: TimeSpan.FromSeconds(3));
        var adapter = HubKeyRing.Load(folder.Path, clock);
        Write("hub", "k20261101b", age: TimeSpan.Zero);

        adapter.Reload(clock.GetUtcNow());

        Assert.Equal("k20261101a", adapter.Newest);
    }

    [Fact]
    public void A_worker_that_starts_right_after_a_rotation_does_not_use_a_key_that_others_may_not_have()
    {
        Write("hub", "k20261103a", age: TimeSpan.FromSeconds(1));

        Assert.Equal("k20261101a", HubKeyRing.Load(folder.Path, clock).Newest);
    }

    [Fact]
    public void A_broken_key_leaves_the_keys_in_use_and_a_repaired_one_is_taken()
    {
        var ring = HubKeyRing.Load(folder.Path, clock);
        var reload = new KeyReload([ring], clock, NullLogger<KeyReload>.Instance);
        var file = folder.Combine("hub", "k20261103a.key");
        File.WriteAllText(file, "geen sleutel");

        Assert.Throws<ConfigurationRefusedException>(() => ring.Reload(clock.GetUtcNow()));
        reload.Look();
        var before = ring.Newest;
        Write("hub", "k20261103a", age: TimeSpan.FromHours(1));
        reload.Look();

        Assert.Equal("k20261101a", before);
        Assert.Equal("k20261103a", ring.Newest);
    }

    [Fact]
    public void Nothing_is_read_while_nothing_changed()
    {
        var ring = HubKeyRing.Load(folder.Path, clock);

        Assert.False(ring.Reload(clock.GetUtcNow() + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Keys_for_different_purposes_and_of_different_keys_are_different()
    {
        Write("hub", "k20261103a", age: TimeSpan.FromHours(1));
        var ring = HubKeyRing.Load(folder.Path, clock);

        byte[][] keys = [ring.Derive("k20261101a", "one"), ring.Derive("k20261101a", "other"), ring.Derive("k20261103a", "one")];

        Assert.Equal(3, keys.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
    }

    private void Write(string kind, string id, TimeSpan age)
    {
        var file = folder.Combine(kind, $"{id}.key");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        File.SetLastWriteTimeUtc(file, (clock.GetUtcNow() - age).UtcDateTime);
    }
}
