using System.Threading.Channels;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Delivery;

/// <summary>
/// Writes down what the teams' queues confirmed, many at once and off the signal's path. What is lost in a crash is sent once more.
/// </summary>
internal sealed class DeliveryConfirmations(
    PendingDeliveries pending, LedgerDatabase database, TimeProvider clock, ILogger<DeliveryConfirmations> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly Channel<PendingMessage> confirmed = Channel.CreateUnbounded<PendingMessage>(
        new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Adds what was confirmed.</summary>
    public void Add(IReadOnlyList<PendingMessage> messages)
    {
        foreach (var message in messages)
        {
            confirmed.Writer.TryWrite(message);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        confirmed.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await confirmed.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(Pause, clock, CancellationToken.None);
            }
            var batch = new List<PendingMessage>();
            while (batch.Count < 2000 && confirmed.Reader.TryRead(out var message))
            {
                batch.Add(message);
            }
            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<PendingMessage> batch)
    {
        try
        {
            await pending.ConfirmAsync(batch, CancellationToken.None);
        }
        catch (Exception fault) when (database.IsTransient(fault))
        {
            Log.ConfirmationsLost(logger, batch.Count, fault.GetType().Name);
        }
    }
}
