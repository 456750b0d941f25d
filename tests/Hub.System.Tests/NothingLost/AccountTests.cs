namespace Hub.System.Tests.NothingLost;

/// <summary>The checker itself: it must see what is wrong, or it proves nothing.</summary>
public sealed class AccountTests
{
    private static readonly (Guid, int) Signal = (Guid.NewGuid(), 1);
    private static readonly (Guid, int) Other = (Guid.NewGuid(), 1);
    private static readonly Delivered Delivery = new(Guid.NewGuid(), 1, "here");
    private static readonly Delivered Stranger = new(Guid.NewGuid(), 1, "here");
    private static readonly HashSet<(Guid, int)> Nothing = [];

    [Fact]
    public void A_signal_with_its_team_is_accounted_for()
        => Assert.True(Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [Delivery], 0).Good);

    [Fact]
    public void A_refused_signal_is_accounted_for()
        => Assert.True(Account.Of([Signal], Routed(), new HashSet<(Guid, int)> { Signal }, [], 0).Good);

    [Fact]
    public void A_message_twice_at_a_team_is_recognised_and_counted()
    {
        var account = Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [Delivery, Delivery], 0);

        Assert.True(account.Good);
        Assert.Equal(1, account.Repeats);
    }

    [Fact]
    public void An_acknowledged_signal_that_is_nowhere_is_seen()
        => Assert.Equal(1, Account.Of([Signal, Other], Routed((Signal, Delivery)), Nothing, [Delivery], 0).Missing);

    [Fact]
    public void A_recorded_delivery_that_the_team_does_not_hold_is_seen()
        => Assert.Equal(1, Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [], 0).Missing);

    [Fact]
    public void A_signal_both_routed_and_refused_is_seen() =>
        Assert.Equal(1, Account.Of([Signal], Routed((Signal, Delivery)), new HashSet<(Guid, int)> { Signal }, [Delivery], 0).InMorePlaces);

    [Fact]
    public void A_delivery_from_nowhere_is_seen()
        => Assert.Equal(1, Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [Delivery, Stranger], 0).FromNowhere);

    [Fact]
    public void A_delivery_that_another_team_has_is_seen()
    {
        var account = Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [Delivery, Delivery with { Place = "there" }], 0);

        Assert.Equal(1, account.AtOthers);
    }

    [Fact]
    public void A_delivery_that_only_another_team_has_is_missing_too()
        => Assert.Equal(1, Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [Delivery with { Place = "there" }], 0).Missing);

    [Fact]
    public void A_signal_that_still_waits_in_the_spool_is_seen()
        => Assert.False(Account.Of([Signal], Routed((Signal, Delivery)), Nothing, [Delivery], 1).Good);

    private static ILookup<(Guid Id, int Revision), Delivered> Routed(params ((Guid, int) Signal, Delivered Delivery)[] pairs)
        => pairs.ToLookup(pair => pair.Signal, pair => pair.Delivery);
}
