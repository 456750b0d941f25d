using System.Security.Cryptography;
using Hub.Adapters.Spool;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Configuration;
using Hub.Hosting.Keys;
using Hub.Testing.Nodes;
using Hub.Testing.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Adapters.Tests.Spool;

/// <summary>The spool's content keys: one an hour, there as long as something waits under them, and then nowhere.</summary>
public sealed class SpoolKeysTests : IAsyncDisposable
{
    private static readonly MunicipalityCode Zoetermeer = new("GM0637");
    private readonly TestFolder folder = new("spool-keys");
    private readonly FakeClock clock = new();
    private readonly HubKeyRing ring = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) }, new Dictionary<string, byte[]>(StringComparer.Ordinal));

    private readonly SpoolDatabase database;
    private readonly SpoolWriter writer;

    public SpoolKeysTests()
    {
        database = new SpoolDatabase(folder.Combine("spool.db"));
        writer = new SpoolWriter(database, new SpoolSettings(), NullLogger<SpoolWriter>.Instance);
    }

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
    public async Task What_is_kept_for_a_ledger_that_may_be_put_back_opens_though_the_key_that_travelled_is_destroyed()
    {
        var keys = Keys();
        var kept = await StoreAsync(keys);
        var wrapped = Wrapped(kept.Content.KeyId);
        await SettleAsync(kept, TimeSpan.FromHours(23));
        await writer.Do(
            statements =>
            {
                LedgerKnown.Note(statements.Connection, new LedgerStand(1, 1, new string('a', 64)));
                return true;
            },
            TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, End(keys).Sweep());

        Assert.False(OnDisk(wrapped));
        Assert.Throws<ContractViolationException>(() => Open(Keys(), kept));
        clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(0, End(Keys()).Sweep()); // its own key never left the spool, and stays
        await writer.Do(statements => LedgerKnown.Enter(statements.Connection, 2, clock.GetUtcNow()), TestContext.Current.CancellationToken);
        var offered = Assert.Single(new SpoolReader(database).After(0, 10).Signals).Message;
        Assert.Equal([1, 2, 3], Open(Keys(), offered));

        await SettleAsync(kept, TimeSpan.FromHours(23));
        Assert.Equal(1, End(Keys()).Sweep()); // it was offered under that key, which travelled now: sealed anew
        Assert.Throws<ContractViolationException>(() => Open(Keys(), offered));
        clock.Advance(TimeSpan.FromHours(23));
        await writer.Do(statements => LedgerKnown.Expire(statements.Connection, clock.GetUtcNow(), 10), TestContext.Current.CancellationToken);
        Assert.Equal(1, End(Keys()).Sweep());
        Assert.Equal(0L, Count("SELECT count(*) FROM content_keys"));
    }

    [Fact]
    public async Task What_is_kept_and_cannot_be_opened_goes_and_holds_up_no_key()
    {
        var keys = Keys();
        var kept = await StoreAsync(keys);
        await SettleAsync(kept, TimeSpan.FromHours(23));
        await writer.Do(statements => statements.Connection.Run("UPDATE signals SET sealed = x'00', checksum = NULL"), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, End(keys).Sweep());
        Assert.Equal(0L, Count("SELECT count(*) FROM signals WHERE sealed IS NOT NULL OR kept_until IS NOT NULL"));
    }

    [Fact]
    public async Task What_was_set_aside_keeps_its_key()
    {
        var keys = Keys();
        var aside = await StoreAsync(keys);
        await writer.Do(statements => DamagedRows.SetAside(statements.Connection, 1, clock.GetUtcNow()), TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(0, End(keys).Sweep());
        Assert.Equal([1, 2, 3], Open(Keys(), aside));
        clock.Advance(DamagedRows.Kept);
        await writer.Do(statements => DamagedRows.Expire(statements.Connection, clock.GetUtcNow()), TestContext.Current.CancellationToken);
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
        await writer.Insert(
            new SignalReceived(id, 1, new PartnerId("zorg-proef"), SourceKind.Zorg, Zoetermeer, clock.GetUtcNow(), Urgency.Normal, $"{id:N}", content), callback: false,
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
            new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["k1"] = RandomNumberGenerator.GetBytes(32) }, new Dictionary<string, byte[]>(StringComparer.Ordinal));

        Assert.Throws<ContractViolationException>(() => new SpoolKeys(database, other, clock, NullLogger<SpoolKeys>.Instance).BytesOf(id));
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        SqliteConnection.ClearAllPools();
        await folder.DisposeAsync();
    }

    private static byte[] Open(SpoolKeys keys, SignalReceived signal) => keys.Open(signal.Content, signal.SignalId, signal.Revision, signal.Municipality);

    private SpoolKeys Keys() => new(database, ring, clock, NullLogger<SpoolKeys>.Instance);

    private SpoolKeyEnd End(SpoolKeys keys) => new(database, keys, new KeptSeals(database, keys, clock), clock, NullLogger<SpoolKeyEnd>.Instance);

    private object? Count(string sql)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command(sql);
        return command.ExecuteScalar();
    }

    private async Task<SignalReceived> StoreAsync(SpoolKeys keys)
    {
        var id = Guid.NewGuid();
        var signal = new SignalReceived(
            id, 1, new PartnerId("zorg-proef"), SourceKind.Zorg, Zoetermeer, clock.GetUtcNow(), Urgency.Normal, $"{id:N}", keys.Seal(id, 1, Zoetermeer, [1, 2, 3]));
        await writer.Insert(signal, callback: false, TestContext.Current.CancellationToken);
        return signal;
    }

    private Task<bool> SettleAsync(SignalReceived signal, TimeSpan kept = default)
        => writer.Do(
            statements => statements.Settle(new SignalReceipt(signal.SignalId, 1, ReceiptState.Routed, clock.GetUtcNow(), [TeamKind.Wijkteam]), kept) is not null,
            TestContext.Current.CancellationToken);

    // The time of day leaps, as when a machine finds its time server; the time that passes does not.
    private sealed class Leaping : TimeProvider
    {
        public TimeSpan Leap { get; set; }

        public TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 3, 8, 0, 0, TimeSpan.Zero) + Leap + Passed;

        public override long GetTimestamp() => TimeSpan.TicksPerDay + Passed.Ticks;
    }

    private byte[] Wrapped(string id)
    {
        using var connection = database.OpenForReading();
        using var command = connection.Command("SELECT wrapped FROM content_keys WHERE id = $id", ("$id", id));
        return (byte[])command.ExecuteScalar()!;
    }

    private bool OnDisk(byte[] bytes) => Directory.EnumerateFiles(folder.Path).Any(file => ReadShared(file).AsSpan().IndexOf(bytes) >= 0);

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
