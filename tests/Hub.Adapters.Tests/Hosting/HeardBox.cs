using System.Threading.Channels;
using Hub.Contracts.Workers;
using MassTransit;

namespace Hub.Adapters.Tests.Hosting;

/// <summary>Hears what a worker says of itself as it hands it to the broker: a bus that stops may leave its last messages unread.</summary>
internal sealed class HeardBox : ISendObserver
{
    private readonly Channel<WorkerHeard> heard = Channel.CreateUnbounded<WorkerHeard>();

    /// <summary>The next that a test waits for.</summary>
    public async Task<WorkerHeard> NextAsync(Predicate<WorkerHeard> wanted)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(TimeSpan.FromMinutes(3));
        while (true)
        {
            if (await heard.Reader.ReadAsync(late.Token) is var one && wanted(one))
            {
                return one;
            }
        }
    }

    /// <inheritdoc/>
    public Task PreSend<T>(SendContext<T> context)
        where T : class
        => Task.CompletedTask;

    /// <inheritdoc/>
    public Task PostSend<T>(SendContext<T> context)
        where T : class
        => context.Message is WorkerHeard one ? heard.Writer.WriteAsync(one).AsTask() : Task.CompletedTask;

    /// <inheritdoc/>
    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class
        => Task.CompletedTask;
}
