using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Tests.Spool;

public sealed class FreshSignalsTests
{
    private readonly FreshSignals fresh = new();

    [Fact]
    public void The_rows_after_the_last_one_are_given_in_order_and_once()
    {
        fresh.Add([Stored(4), Stored(5)]);
        fresh.Add([Stored(6)]);

        Assert.Equal([4, 5], fresh.After(3, most: 2).Select(one => one.Row));
        Assert.Equal([6], fresh.After(5, most: 2).Select(one => one.Row));
        Assert.Empty(fresh.After(6, most: 2));
    }

    [Fact]
    public void Who_misses_a_row_gets_nothing_and_reads_the_file()
    {
        fresh.Add([Stored(6), Stored(7)]);

        Assert.Empty(fresh.After(4, most: 10));
        Assert.Equal([7], fresh.After(6, most: 10).Select(one => one.Row));
    }

    [Fact]
    public void A_gap_between_two_rows_is_not_stepped_over()
    {
        fresh.Add([Stored(1), Stored(3)]);

        Assert.Equal([1], fresh.After(0, most: 10).Select(one => one.Row));
        Assert.Empty(fresh.After(1, most: 10));
    }

    [Fact]
    public void What_nobody_takes_does_not_pile_up()
    {
        for (var row = 1; row <= 100_000; row++)
        {
            fresh.Add([Stored(row)]);
        }

        Assert.Empty(fresh.After(0, most: 10));
        Assert.InRange(fresh.After(99_999, most: 10).Count, 0, 1);
    }

    [Fact]
    public void A_page_ends_where_a_message_would_become_large()
    {
        fresh.Add([.. Enumerable.Range(1, 5).Select(row => Stored(row, bytes: 200_000))]);

        Assert.Equal([1, 2], fresh.After(0, most: 10).Select(one => one.Row));
    }

    private static SpooledSignal Stored(long row, int bytes = 100)
        => new(
            row, 0,
            new SignalReceived(
                Guid.NewGuid(),
                1, new PartnerId("proef"), SourceKind.Zorg, new MunicipalityCode("GM0637"),
                TimeProvider.System.GetUtcNow(),
                Urgency.Normal, "hash",
                new SealedContent("sleutel", new byte[bytes])));
}
