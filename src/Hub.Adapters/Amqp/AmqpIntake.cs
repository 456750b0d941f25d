using Hub.Adapters.Doors;
using Hub.Adapters.Partners;
using Hub.Adapters.Partners.Watch;
using Hub.Adapters.Spool.Rows;
using Hub.Configuration;
using Hub.Configuration.Servers;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Bus;
using Hub.Hosting.Http;
using Hub.Hosting.Retry;

namespace Hub.Adapters.Amqp;

/// <summary>Keeps one consumer alive for every partner with AMQP; follows the registry when it is reloaded.</summary>
internal sealed class AmqpIntake(
    AmqpSettings settings, LivePartners partners, AmqpHandler handler, AmqpParking parking, AmqpOutbox outbox, AlarmSender alarms,
    StandingAlarms standing, LastingTroubles troubles, WorkerParts parts, TimeProvider clock,
    ILogger<AmqpIntake> logger) : BackgroundService
{
    /// <summary>How long a queue may be out of reach before the operators hear of it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private static readonly GrowingPause BetweenTries = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var generation = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var registry = partners.Current;
            try
            {
                List<Partner> read = [.. registry.All.Where(HasBroker)];
                await troubles.OnlyAsync(AlarmCodes.AmqpUnreadable, read, generation.Token);
                await Task.WhenAll(
                [
                    WatchAsync(registry, generation), PurgeHourlyAsync(generation.Token),
                    .. read.Select(partner => KeepReadingAsync(partner, generation.Token)),
                ]);
            }
            catch (OperationCanceledException) when (generation.IsCancellationRequested)
            {
                // Stopped, or the registry was reloaded.
            }
        }
    }

    // Standalone has no broker: a partner with none of its own cannot be read there, and asking every few seconds would only fill the log.
    private bool HasBroker(Partner partner)
    {
        if (!partner.Formats.Contains(AmqpDoor.Format))
        {
            return false;
        }
        var there = settings.Broker.Kind == BusKind.RabbitMq || DoorFile.Require<AmqpFile>(partner, AmqpDoor.Format).Broker is not null;
        if (!there)
        {
            Log.NoBroker(logger, partner.Id.Value);
        }
        return there;
    }

    // A reloaded registry has other partners, or the same ones with other settings: every consumer starts anew.
    private async Task WatchAsync(PartnerRegistry registry, CancellationTokenSource generation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), clock);
        while (await timer.WaitForNextTickAsync(generation.Token))
        {
            if (!ReferenceEquals(registry, partners.Current))
            {
                await generation.CancelAsync();
            }
        }
    }

    private async Task KeepReadingAsync(Partner partner, CancellationToken cancellationToken)
    {
        for (var failures = 1; ; failures++)
        {
            var began = clock.GetUtcNow();
            try
            {
                await new AmqpConsumer(partner, Factory(partner), handler, parking, outbox, alarms, standing, troubles, clock, logger)
                    .RunAsync(cancellationToken);
            }
            catch (Exception fault)
            {
                // Also where partners were read anew: what breaks while it ends must not end the reading of all.
                if (!cancellationToken.IsCancellationRequested)
                {
                    Log.NotReading(logger, partner.Id.Value, fault.GetType().Name);
                    await FailedAsync(partner, cancellationToken);
                }
            }
            cancellationToken.ThrowIfCancellationRequested();
            failures = clock.GetUtcNow() - began > BetweenTries.Longest ? 1 : failures; // it read for a while: this is another failure
            await Task.Delay(BetweenTries.After(failures), clock, cancellationToken);
        }
    }

    // While the hub's own broker is away that is told once, and not again for every partner that is read from it.
    private async Task FailedAsync(Partner partner, CancellationToken cancellationToken)
    {
        var own = DoorFile.Require<AmqpFile>(partner, AmqpDoor.Format).Broker is null;
        if (!own || (await parts.AskAsync(static part => part.Name == "bus", cancellationToken)).All(part => part.Ready))
        {
            await troubles.NoteAsync(AlarmCodes.AmqpUnreadable, partner.Id, works: false, Longest, cancellationToken);
        }
    }

    private async Task PurgeHourlyAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                await parking.PurgeAsync(cancellationToken);
                await outbox.PurgeAsync(cancellationToken);
            }
            catch (SpoolUnavailableException)
            {
                // The spool says so itself; the next hour tries again.
            }
        }
    }

    private RabbitMQ.Client.ConnectionFactory Factory(Partner partner)
    {
        var file = DoorFile.Require<AmqpFile>(partner, AmqpDoor.Format);
        var broker = file.Broker is { } own ? own with { Password = Absolute(own.Password) } : settings.Broker;
        return BrokerConnections.Factory(broker with { VirtualHost = file.HostOf(partner) }, $"hub-intake-{partner.Id}");
    }

    private SecretSource? Absolute(SecretSource? source)
        => source?.File is { } file ? source with { File = Path.Combine(settings.ConfigFolder, file) } : source;
}
