using Hub.Configuration;
using Hub.Hosting.Bus;
using Hub.Testing.Time;
using MassTransit;

namespace Hub.Hosting.Tests.Bus;

public sealed class MassTransitHubBusTests : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1); // of the machine's time: without a bound nothing would end
    private readonly TaskCompletionSource never = new();
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FakeClock clock = new();
    private readonly BusLine line = new();
    private readonly IBusControl library;
    private readonly MassTransitHubBus bus;

    public MassTransitHubBusTests()
    {
        library = MassTransit.Bus.Factory.CreateUsingInMemory(configurator => configurator.ConfigureSend(pipe => pipe.UseExecuteAsync(_ =>
        {
            reached.TrySetResult();
            return never.Task; // as a channel does that was let go of: no token ends it
        })));
        bus = new MassTransitHubBus(library, new BusSettings { Kind = BusKind.InMemory, InFlightSends = 1 }, line) { Clock = clock };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_send_that_the_library_never_ends_has_failed_after_half_a_minute_and_holds_no_place()
    {
        await library.StartAsync(Token);
        for (var time = 0; time < 2; time++)
        {
            var sending = bus.SendAsync("a", new Word("woord"), Token);
            await reached.Task.WaitAsync(Token);

            clock.Advance(MassTransitHubBus.LongestSend - TimeSpan.FromSeconds(1));
            Assert.False(sending.IsCompleted);
            clock.Advance(TimeSpan.FromSeconds(1));

            await Assert.ThrowsAsync<BusUnavailableException>(() => sending.WaitAsync(Longest, Token));
        }
    }

    [Fact]
    public async Task A_send_that_the_library_never_ends_is_given_back_when_the_broker_is_found_away()
    {
        await library.StartAsync(Token);
        var sending = bus.SendAsync("a", new Word("woord"), Token);
        await reached.Task.WaitAsync(Token);

        line.Down();

        await Assert.ThrowsAsync<BusUnavailableException>(() => sending.WaitAsync(Longest, Token));
    }

    [Fact]
    public async Task A_send_that_the_library_never_ends_holds_up_no_stop()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await library.StartAsync(Token);
        var sending = bus.SendAsync("a", new Word("woord"), stop.Token);
        await reached.Task.WaitAsync(Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.WaitAsync(Longest, Token));
    }

    public async ValueTask DisposeAsync()
    {
        never.TrySetResult();
        await library.StopAsync(CancellationToken.None);
        bus.Dispose();
        line.Dispose();
    }

    public sealed record Word(string Text);
}
