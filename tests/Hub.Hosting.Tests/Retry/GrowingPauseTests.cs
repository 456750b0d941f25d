using Hub.Hosting.Retry;
using Hub.Testing.Time;

namespace Hub.Hosting.Tests.Retry;

public sealed class GrowingPauseTests
{
    private static readonly GrowingPause Pause = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    [Fact]
    public void Each_pause_is_longer_by_the_factor_and_none_is_longer_than_the_longest()
        => Assert.Equal([1, 2, 4, 8, 10, 10], Enumerable.Range(1, 6).Select(failures => Pause.After(failures).TotalSeconds));

    [Fact]
    public void However_often_it_failed_the_longest_is_the_most()
        => Assert.All(
            (int[])[100, 10_000, int.MaxValue],
            failures => Assert.Equal(Pause.Longest, new GrowingPause(Pause.First, Pause.Longest, Factor: 4).After(failures)));

    [Fact]
    public void Before_any_failure_it_is_the_first()
        => Assert.Equal(Pause.First, Pause.After(0));

    [Fact]
    public async Task What_fails_for_a_reason_that_passes_is_done_again_after_each_pause()
    {
        var (clock, tries, waited) = (new FakeClock(), 0, new List<double>());

        var done = Pause.PersistAsync(
            _ => ++tries < 4 ? throw new IOException() : Task.CompletedTask,
            fault => fault is IOException,
            (_, wait) => waited.Add(wait.TotalSeconds),
            clock,
            Token);
        foreach (var seconds in (int[])[1, 2, 4])
        {
            Assert.False(done.IsCompleted);
            clock.Advance(TimeSpan.FromSeconds(seconds));
        }
        await done;

        Assert.Equal([1, 2, 4], waited);
    }

    [Fact]
    public async Task Another_fault_ends_it()
        => await Assert.ThrowsAsync<FormatException>(()
            => Pause.PersistAsync(_ => throw new FormatException(), fault => fault is IOException, (_, _) => { }, new FakeClock(), Token));

    [Fact]
    public async Task Stopping_ends_a_pause()
    {
        using var stop = new CancellationTokenSource();

        var waiting = Pause.PersistAsync(_ => throw new IOException(), _ => true, (_, _) => { }, new FakeClock(), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
