using System.Threading.Channels;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Router.Intake;
using Hub.Router.Intake.Feed;
using Microsoft.Extensions.Hosting;

namespace Hub.System.Tests.NothingLost.Seeded;

/// <summary>Fault: takes one signal of twenty for a repeat, gives its receipt, and records nothing.</summary>
internal sealed class ForgetfulFeed(SignalBatches batches, IReceiptSender receipts, BusSettings settings, FeedReadiness readiness)
    : BackgroundService
{
    private const int Of = 20;
    private readonly Channel<ReceivedMessage> inbox = Channel.CreateUnbounded<ReceivedMessage>();
    private int count;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var subscription = await SignalSubscription.StartAsync(settings, 100, inbox.Writer, stoppingToken);
        readiness.Note(subscribed: true);
        await foreach (var message in inbox.Reader.ReadAllAsync(stoppingToken))
        {
            foreach (var signal in HubJson.Read<SignalsReceived>(message.Body).Signals)
            {
                await (++count % Of == 0
                    ? receipts.SendAsync([Receipt(signal)], null, stoppingToken)
                    : batches.RouteAsync([signal], stoppingToken));
            }
            await subscription.AcknowledgeAsync([message.Tag]);
        }
    }

    private static SignalReceipt Receipt(SignalReceived signal)
        => new(signal.SignalId, signal.Revision, ReceiptState.Routed, signal.ReceivedAt, [TeamKind.Wijkteam]);
}
