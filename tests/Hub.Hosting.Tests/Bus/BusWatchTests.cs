using Hub.Hosting.Bus;

namespace Hub.Hosting.Tests.Bus;

public sealed class BusWatchTests
{
    [Fact]
    public void A_broker_that_is_away_is_asked_each_second_however_long_it_is_away()
        => Assert.All(
            Enumerable.Range(1, 100_000),
            failures => Assert.InRange(BusWatch.Pause(failures, away: true), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)));

    [Fact]
    public void A_broker_that_is_there_and_gives_no_consumer_is_asked_ever_less_often_and_always_again()
    {
        TimeSpan[] pauses = [.. Enumerable.Range(1, 1000).Select(failures => BusWatch.Pause(failures, away: false))];

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(TimeSpan.FromSeconds(30), pauses[^1]);
    }

    [Fact]
    public void What_is_on_its_way_is_given_back_when_the_broker_is_found_away()
    {
        using var line = new BusLine();
        var underway = line.Cut;

        line.Down();

        Assert.True(underway.IsCancellationRequested);
        Assert.False(line.IsUp);
        line.Up();
        Assert.False(line.Cut.IsCancellationRequested);
    }
}
