using System.Threading.Channels;
using Hub.Configuration;
using Hub.Hosting.Retry;
using Hub.Router.Ledger;

namespace Hub.Router.Intake.Feed;

/// <summary>
/// Feeds the router from the broker. A batch is whatever came in while the last one was on its way: none waits for others.
/// </summary>
internal sealed class SignalFeed(
    SignalBatches batches, LedgerDatabase database, BusSettings settings, FeedReadiness readiness, TimeProvider clock,
    ILogger<SignalFeed> logger) : BackgroundService
{
    private const int LargestBatch = 250; // signals; a message more is not cut in two
    private const int Prefetch = 100; // messages, of one signal or of many
    private const int Workers = 2; // one seals while the other waits for disk and broker
    private static readonly GrowingPause BetweenTries = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2));
    private readonly Channel<ReceivedMessage> inbox = Channel.CreateUnbounded<ReceivedMessage>(); // bounded by the prefetch

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)).ToArray();
        try
        {
            await SubscribeAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopping: what is not acknowledged comes again
        }
        await Task.WhenAll(workers);
    }

    private async Task SubscribeAsync(CancellationToken stoppingToken)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                await using var subscription = await SignalSubscription.StartAsync(settings, Prefetch, inbox.Writer, stoppingToken);
                failures = 1;
                readiness.Note(subscribed: true);
                await subscription.Lost.WaitAsync(stoppingToken);
                Log.SubscriptionLost(logger);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.BrokerAway(logger, fault.GetType().Name, BetweenTries.After(failures));
            }
            readiness.Note(subscribed: false);
            await Task.Delay(BetweenTries.After(failures), clock, stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await inbox.Reader.WaitToReadAsync(stoppingToken))
            {
                var batch = new FeedBatch();
                while (batch.Signals.Count < LargestBatch && inbox.Reader.TryRead(out var message))
                {
                    batch.Add(message);
                }
                if (batch.Messages.Count > 0)
                {
                    await LedgerPatience.RunAsync(
                        token => RouteAsync(batch, token), database, clock, logger, batch.Signals.Count, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // stopping
        }
    }

    // Acknowledged only after the ledger has every signal: before that, the broker and the spool are the owners.
    private async Task RouteAsync(FeedBatch batch, CancellationToken cancellationToken)
    {
        foreach (var (part, violation) in batch.Unreadable)
        {
            await batches.ParkUnreadableAsync(part, violation, cancellationToken);
        }
        await batches.RouteAsync(batch.Signals, cancellationToken);
        foreach (var part in batch.Messages.GroupBy(message => message.Subscription))
        {
            await part.Key.AcknowledgeAsync(part.Select(message => message.Tag));
        }
    }
}
