using System.Security.Cryptography;
using Hub.Adapters.Spool;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Hosting.Keys;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Adapters.Tests.Spool;

/// <summary>The spool's content keys: one an hour, there as long as something waits under them, and then nowhere.</summary>
public sealed class SpoolKeysTests : KeySpool
{
    [Fact]
    public async Task What_waits_opens_after_any_number_of_hours_and_restarts()
    {
        var first = await StoreAsync(Keys());
        clock.Advance(TimeSpan.FromDays(3));
        var second = await StoreAsync(Keys());
        var end = End(Keys());

        Assert.NotEqual(first.Content.KeyId, second.Content.KeyId);
        Assert.Equal(0, end.Sweep());
        Assert.Equal([1, 2, 3], Open(Keys(), first));
        Assert.Equal([1, 2, 3], Open(Keys(), second));
    }

    [Fact]
    public async Task Once_all_of_an_hour_is_settled_its_key_is_in_no_byte_of_the_file_or_its_log()
    {
        var keys = Keys();
        var settled = await StoreAsync(keys);
        var waits = await StoreAsync(keys);
        var wrapped = Wrapped(settled.Content.KeyId);
        var end = End(keys);
        await SettleAsync(settled);
        clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(0, end.Sweep()); // the other one waits under the same key
        Assert.True(OnDisk(wrapped)); // the control: this is where it would be found
        await SettleAsync(waits);
        Assert.Equal(1, end.Sweep());

        Assert.False(OnDisk(wrapped));
        Assert.Throws<ContractViolationException>(() => Open(keys, settled));
        Assert.Throws<ContractViolationException>(() => Open(Keys(), settled));
    }

    [Fact]
    public async Task What_was_set_aside_keeps_its_key()
    {
        var keys = Keys();
        var aside = await StoreAsync(keys);
        await writer.DoAsync(
            statements => DamagedRows.SetAside(statements.Connection, 1, clock.GetUtcNow()),
            TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(0, End(keys).Sweep());
        Assert.Equal([1, 2, 3], Open(Keys(), aside));
        clock.Advance(DamagedRows.Kept);
        await writer.DoAsync(
            statements => DamagedRows.Expire(statements.Connection, clock.GetUtcNow()),
            TestContext.Current.CancellationToken);
        Assert.Equal(1, End(keys).Sweep());
    }

    [Fact]
    public async Task A_key_that_still_seals_is_never_destroyed_and_one_that_was_is_not_used_again()
    {
        var keys = Keys();
        var first = await StoreAsync(keys);
        var end = End(keys);
        await SettleAsync(first);

        Assert.Equal(0, end.Sweep());
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, end.Sweep());
        var next = await StoreAsync(keys);

        Assert.NotEqual(first.Content.KeyId, next.Content.KeyId);
        Assert.Equal([1, 2, 3], Open(Keys(), next));
    }

    [Fact]
    public async Task A_key_of_a_clock_that_was_ahead_does_not_seal_until_that_day_and_dies_like_any_other()
    {
        var keys = Keys();
        clock.Advance(TimeSpan.FromDays(400));
        var ahead = await StoreAsync(keys);
        clock.Advance(TimeSpan.FromDays(-400));
        var next = await StoreAsync(keys);
        await SettleAsync(ahead);

        Assert.NotEqual(ahead.Content.KeyId, next.Content.KeyId);
        Assert.Equal(1, End(Keys()).Sweep());
        Assert.Equal([1, 2, 3], Open(Keys(), next));
    }

    [Fact]
    public async Task A_key_is_kept_while_what_it_sealed_is_on_its_way_into_the_spool_though_the_clock_leaps()
    {
        var real = new Leaping();
        var keys = new SpoolKeys(database, ring, real, NullLogger<SpoolKeys>.Instance);
        var end = new SpoolKeyEnd(database, keys, new KeptSeals(database, keys, real), real, NullLogger<SpoolKeyEnd>.Instance);
        var id = Guid.NewGuid();
        var content = keys.Seal(id, 1, Zoetermeer, [1, 2, 3]);
        real.Leap = TimeSpan.FromHours(5);

        Assert.Equal(0, end.Sweep());
        await writer.InsertAsync(
            new SignalReceived(
                id, 1, new PartnerId("zorg-proef"), SourceKind.Zorg, Zoetermeer,
                clock.GetUtcNow(),
                Urgency.Normal,
                $"{id:N}",
                content),
            callback: false,
            TestContext.Current.CancellationToken);
        real.Passed = TimeSpan.FromHours(1);

        Assert.Equal(0, end.Sweep());
        Assert.Equal([1, 2, 3], keys.Open(content, id, 1, Zoetermeer));
    }

    [Fact]
    public void Nobody_opens_a_content_key_without_the_ring()
    {
        var id = Keys().Seal(Guid.NewGuid(), 1, Zoetermeer, [1, 2, 3]).KeyId;
        var other = new HubKeyRing(
            new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) },
            new Dictionary<string, byte[]>(StringComparer.Ordinal));

        Assert.Throws<ContractViolationException>(() => new SpoolKeys(database, other, clock, NullLogger<SpoolKeys>.Instance).BytesOf(id));
    }

    // The time of day leaps, as when a machine finds its time server; the time that passes does not.
    private sealed class Leaping : TimeProvider
    {
        public TimeSpan Leap { get; set; }

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.Zero) + Leap + Passed;

        public override long GetTimestamp() => TimeSpan.TicksPerDay + Passed.Ticks;
    }
}
