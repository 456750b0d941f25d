using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Privacy;
using Hub.Contracts.Workers;

namespace Hub.Adapters.Tests.Spool;

/// <summary>What a spool keeps for a restored ledger opens for its own time, and the key that travelled dies in its own.</summary>
public sealed class KeptSealsTests : KeySpool
{
    [Fact]
    public async Task What_is_kept_for_a_ledger_that_may_be_put_back_opens_though_the_key_that_travelled_is_destroyed()
    {
        var keys = Keys();
        var kept = await StoreAsync(keys);
        var wrapped = Wrapped(kept.Content.KeyId);
        await SettleAsync(kept, TimeSpan.FromHours(23));
        await writer.DoAsync(
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
        clock.Leap(TimeSpan.FromHours(20));
        Assert.Equal(0, End(Keys()).Sweep()); // its own key never left the spool, and stays
        await writer.DoAsync(
            statements => LedgerKnown.Enter(statements.Connection, 2, clock.GetUtcNow()),
            TestContext.Current.CancellationToken);
        var offered = Assert.Single(new SpoolReader(database).After(0, 10).Signals).Message;
        Assert.Equal([1, 2, 3], Open(Keys(), offered));

        await SettleAsync(kept, TimeSpan.FromHours(23));
        Assert.Equal(1, End(Keys()).Sweep()); // it was offered under that key, which travelled now: sealed anew
        Assert.Throws<ContractViolationException>(() => Open(Keys(), offered));
        clock.Leap(TimeSpan.FromHours(23));
        await writer.DoAsync(
            statements => LedgerKnown.Expire(statements.Connection, clock.GetUtcNow(), 10),
            TestContext.Current.CancellationToken);
        Assert.Equal(1, End(Keys()).Sweep());
        Assert.Equal(0L, Count("SELECT count(*) FROM content_keys"));
    }

    [Fact]
    public async Task What_is_kept_and_cannot_be_opened_goes_and_holds_up_no_key()
    {
        var keys = Keys();
        var kept = await StoreAsync(keys);
        await SettleAsync(kept, TimeSpan.FromHours(23));
        await writer.DoAsync(
            statements => statements.Connection.Run("UPDATE signals SET sealed = x'00', checksum = NULL"),
            TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, End(keys).Sweep());
        Assert.Equal(0L, Count("SELECT count(*) FROM signals WHERE sealed IS NOT NULL OR kept_until IS NOT NULL"));
    }
}
