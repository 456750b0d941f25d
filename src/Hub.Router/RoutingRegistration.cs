using Hub.Configuration;
using Hub.Contracts.Territory;
using Hub.Hosting.Http;
using Hub.Hosting.Metrics;
using Hub.Router.Delivery;
using Hub.Router.Intake;
using Hub.Router.Intake.Feed;
using Hub.Router.Intake.Hop;
using Hub.Router.InUse;
using Hub.Router.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Owner;
using Hub.Router.SecondReading;
using Hub.Router.Watch;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Router;

/// <summary>What routing is made of, but for the deciding itself.</summary>
internal static class RoutingRegistration
{
    /// <summary>Adds ledger, delivery and the way of a signal. Expects <see cref="IRulesInUse"/>, <see cref="ICaseSealer"/>,
    /// <see cref="ITeamChannels"/> and the key ring.</summary>
    public static IServiceCollection AddRouting(this IServiceCollection services, HubSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => LedgerFactory.Open(settings.Ledger));
        services.AddHubMetrics().AddSingleton<RouterFigures>();
        services.AddSingleton<SignalLedger>().AddSingleton(settings.Delivery);
        services.AddSingleton(provider => new PendingDeliveries(
            provider.GetRequiredService<LedgerDatabase>(), team => provider.GetRequiredService<ITeamChannels>().QueueOf(new TeamId(team)),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<LedgerStartup>();
        services.AddHostedService(provider => new OwnerStartup(provider.GetRequiredService<LedgerDatabase>(), settings));
        services.AddSingleton(provider => new DeliveryEvents(settings.Identity.Source, provider.GetRequiredService<ICaseSealer>()));
        services.AddSingleton<HopOpener>().AddSingleton<HopKeys>();
        services.AddSingleton<OriginalSealer>().AddSingleton<OriginalKeeper>()
            .AddSingleton<SignalQuestions>().AddSingleton<SignalRecorder>();
        services.AddHostedService<HopKeyAnnouncer>();
        services.AddSingleton<DeliveryConfirmations>().AddSingleton<DeliverySender>().AddSingleton<CriticalTime>();
        services.AddSingleton<IFigures>(provider => provider.GetRequiredService<CriticalTime>());
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryConfirmations>());
        services.AddSingleton<PendingSweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<PendingSweeper>());
        services.AddSecondReading(settings.SecondReader);
        services.AddSingleton<SignalRouter>().AddSingleton<SignalBatches>().AddSingleton<ParkedReplay>();
        services.AddHostedService(provider => provider.GetRequiredService<ParkedReplay>());
        return settings.Bus.Kind == BusKind.RabbitMq ? services.AddBroker(settings.Bus) : services.AddMemory();
    }

    /// <summary>Adds the consumers to the bus. From RabbitMQ the signals come through <see cref="SignalFeed"/>, past the bus.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus, BusSettings settings)
    {
        if (settings.Kind != BusKind.RabbitMq)
        {
            bus.AddConsumer<RouteSignalsConsumer, RouteSignalsDefinition>();
        }
    }

    private static IServiceCollection AddMemory(this IServiceCollection services)
        => services.AddSingleton<ITeamQueues, NoTeamQueues>().AddSingleton<IReceiptSender, BusReceiptSender>();

    private static IServiceCollection AddBroker(this IServiceCollection services, BusSettings bus)
    {
        services.TryAddSingleton(bus);
        services.AddSingleton<BrokerPublisher>().AddSingleton<TeamQueueRepair>().AddSingleton<AskedAgain>();
        services.TryAddSingleton<LedgerAlarms>();
        services.AddSingleton<ITeamQueues, RabbitTeamQueues>().AddSingleton<IReceiptSender, RabbitReceiptSender>();
        services.AddHostedService<TeamQueueStartup>().AddHostedService<BrokerMark>().AddHostedService<ErrorQueueWatch>();
        services.AddSingleton<FeedReadiness>().AddSingleton<IReadiness>(provider => provider.GetRequiredService<FeedReadiness>());
        return services.AddHostedService<SignalFeed>();
    }
}
