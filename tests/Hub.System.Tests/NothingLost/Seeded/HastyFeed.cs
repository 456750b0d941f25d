using System.Threading.Channels;
using Hub.Configuration;
using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Router.Intake;
using Hub.Router.Intake.Feed;
using Microsoft.Extensions.Hosting;

namespace Hub.System.Tests.NothingLost.Seeded;

/// <summary>Fault: acknowledges a message as soon as it comes, and routes it afterwards.</summary>
internal sealed class HastyFeed(SignalBatches batches, BusSettings settings, FeedReadiness readiness) : BackgroundService
{
    private readonly Channel<ReceivedMessage> inbox = Channel.CreateUnbounded<ReceivedMessage>();
    private readonly Channel<SignalReceived> later = Channel.CreateUnbounded<SignalReceived>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var subscription = await SignalSubscription.StartAsync(settings, 500, inbox.Writer, stoppingToken);
        readiness.Note(subscribed: true);
        await Task.WhenAll(AcknowledgeAsync(subscription, stoppingToken), RouteAsync(stoppingToken));
    }

    private async Task AcknowledgeAsync(SignalSubscription subscription, CancellationToken stoppingToken)
    {
        await foreach (var message in inbox.Reader.ReadAllAsync(stoppingToken))
        {
            foreach (var signal in HubJson.Read<SignalsReceived>(message.Body).Signals)
            {
                later.Writer.TryWrite(signal);
            }
            await subscription.AcknowledgeAsync([message.Tag]);
        }
    }

    private async Task RouteAsync(CancellationToken stoppingToken)
    {
        await foreach (var signal in later.Reader.ReadAllAsync(stoppingToken))
        {
            await batches.RouteAsync([signal], stoppingToken);
        }
    }
}
