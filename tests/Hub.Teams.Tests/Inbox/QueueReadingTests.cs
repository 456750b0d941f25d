using Hub.Teams.Inbox;

namespace Hub.Teams.Tests.Inbox;

public sealed class QueueReadingTests
{
    [Fact]
    public void A_delivery_that_comes_after_its_withdrawal_is_left_aside()
    {
        var (_, withdrawn) = QueueReading.Of(null, 1, withdrawal: true);

        Assert.Equal(QueueReading.Act.Ignore, QueueReading.Of(withdrawn, 1, withdrawal: false).Act);
    }

    [Fact]
    public void A_newer_revision_after_a_withdrawal_is_the_teams_again()
    {
        var (_, withdrawn) = QueueReading.Of(null, 1, withdrawal: true);

        Assert.Equal((QueueReading.Act.Keep, new QueueReading.Held(2, false)), QueueReading.Of(withdrawn, 2, withdrawal: false));
    }

    [Fact]
    public void A_late_withdrawal_of_an_older_revision_takes_nothing_back()
    {
        var (_, second) = QueueReading.Of(null, 2, withdrawal: false);

        Assert.Equal((QueueReading.Act.Ignore, second), QueueReading.Of(second, 1, withdrawal: true));
    }

    [Fact]
    public void An_older_revision_that_is_read_last_does_not_take_the_place_of_the_newer()
    {
        var (_, second) = QueueReading.Of(null, 2, withdrawal: false);

        Assert.Equal((QueueReading.Act.Ignore, second), QueueReading.Of(second, 1, withdrawal: false));
    }

    [Fact]
    public void Whatever_the_order_and_the_repeats_a_team_ends_with_the_same()
    {
        (int Revision, bool Withdrawal)[] came = [(1, false), (1, true), (2, false), (3, false), (3, true), (4, false), (1, false)];
        var ends = Orders(came).Select(End).ToHashSet();

        Assert.Equal(new QueueReading.Held(4, Withdrawn: false), Assert.Single(ends));
    }

    private static QueueReading.Held End(IEnumerable<(int Revision, bool Withdrawal)> came)
        => came.Aggregate((QueueReading.Held?)null, (held, one) => QueueReading.Of(held, one.Revision, one.Withdrawal).Held)!.Value;

    private static IEnumerable<(int Revision, bool Withdrawal)[]> Orders((int Revision, bool Withdrawal)[] messages)
        => messages.Length == 0
            ?
            [
                [],
            ]
            : messages.SelectMany(
                (one, index) => Orders([.. messages[..index], .. messages[(index + 1)..]]).Select(rest => ((int, bool)[])[one, .. rest]));
}
