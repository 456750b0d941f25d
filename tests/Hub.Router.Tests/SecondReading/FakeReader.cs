using System.Threading.Channels;
using Hub.Contracts.Signals;
using Hub.Deciding.SecondReading;
using Hub.Router.SecondReading;

namespace Hub.Router.Tests.SecondReading;

/// <summary>A reader that answers when the test says so, and not before.</summary>
internal sealed class FakeReader : ISecondReader
{
    public static readonly ReaderAnswer Good = ReaderAnswer.Of(new SecondOpinion("proef 1.2", SignalKind.Individual, false, false));

    private readonly Channel<bool> arrivals = Channel.CreateUnbounded<bool>();
    private volatile TaskCompletionSource<ReaderAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int asked;

    public int Asked => Volatile.Read(ref asked);

    public void Answer(ReaderAnswer given) => Next().TrySetResult(given);

    public void Throw(Exception fault) => Next().TrySetException(fault);

    public async Task AskedAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken);
        }
    }

    public Task<ReaderAnswer> AskAsync(ReaderQuestion question, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref asked);
        arrivals.Writer.TryWrite(true);
        return answer.Task;
    }

    public void Dispose()
    {
        // nothing to end
    }

    private TaskCompletionSource<ReaderAnswer> Next()
    {
        if (answer.Task.IsCompleted)
        {
            answer = new TaskCompletionSource<ReaderAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        return answer;
    }
}
