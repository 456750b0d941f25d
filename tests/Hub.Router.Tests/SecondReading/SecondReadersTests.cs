using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.SecondReading;
using Hub.Router.SecondReading;
using Hub.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.SecondReading;

/// <summary>A reader that is slow, busy or broken holds nothing up for longer than its time, and is left alone when it fails too
/// often.</summary>
public sealed class SecondReadersTests : IDisposable
{
    private static readonly ReaderQuestion Question = new(
        "tekst",
        new Classified(SignalKind.Collective, new ThemeGuess(Theme.Afval, 1, false), default, [], [], new RuleSetVersion("test-1")));

    private readonly FakeClock clock = new();
    private readonly FakeReader reader = new();
    private readonly TestMeters meters = new();

    public void Dispose()
    {
        reader.Dispose();
        meters.Dispose();
    }

    [Fact]
    public async Task Slow_ends_with_the_time_of_one_however_many_are_asked()
    {
        using var readers = Readers();
        var asking = readers.AskAsync([.. Enumerable.Range(0, 50).Select(_ => (Guid.NewGuid(), Question))], Token);
        await reader.AskedAsync(4);
        Assert.False(asking.IsCompleted);

        clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Empty(await asking);
        Assert.Equal(4, reader.Asked);
        Assert.Equal(["hub.reader.asked 50", "hub.reader.failed busy 46", "hub.reader.failed slow 4"], meters.Counted);
    }

    [Fact]
    public async Task No_more_are_read_at_once_than_the_number_says()
    {
        using var readers = Readers();
        var asking = readers.AskAsync([.. Enumerable.Range(0, 9).Select(_ => (Guid.NewGuid(), Question))], Token);
        await reader.AskedAsync(4);
        Assert.Equal(4, reader.Asked);

        reader.Answer(FakeReader.Good);

        Assert.Equal(9, (await asking).Count);
        Assert.Equal(["hub.reader.answered 9", "hub.reader.asked 9", "hub.reader.differed 9"], meters.Counted);
    }

    [Fact]
    public async Task After_failing_too_often_it_is_left_alone_for_a_while_and_then_asked_again()
    {
        using var readers = Readers();
        reader.Answer(ReaderAnswer.None(ReaderFailure.Away));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(ReaderFailure.Away, (await readers.AskAsync(Question, Token)).Failure);
        }

        Assert.Equal(ReaderFailure.Rests, (await readers.AskAsync(Question, Token)).Failure);
        Assert.Equal(5, reader.Asked);
        Assert.Equal(["hub.reader.asked 6", "hub.reader.failed away 5", "hub.reader.failed rests 1"], meters.Counted);
        reader.Answer(FakeReader.Good);
        clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await readers.AskAsync(Question, Token)).Opinion);
    }

    [Fact]
    public async Task Whatever_it_throws_is_no_opinion()
    {
        using var readers = Readers();
        reader.Throw(new InvalidOperationException("a bug that quotes the text"));

        Assert.Equal(ReaderFailure.Away, (await readers.AskAsync(Question, Token)).Failure);
    }

    [Fact]
    public async Task A_text_that_says_what_to_answer_is_counted_and_never_asked()
    {
        using var readers = Readers();

        Assert.Equal(ReaderFailure.Text, (await readers.AskAsync(Question with { Text = null }, Token)).Failure);
        Assert.Equal(0, reader.Asked);
    }

    [Fact]
    public async Task A_hub_that_stops_waits_for_nobody()
    {
        using var readers = Readers();
        using var stop = new CancellationTokenSource();
        var asking = readers.AskAsync(Question, stop.Token);
        await reader.AskedAsync(1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SecondReaders Readers()
        => new(
            reader, StandIn.Settings(new Uri("http://127.0.0.1:9")), new ReaderFigures(meters), clock, NullLogger<SecondReaders>.Instance);
}
