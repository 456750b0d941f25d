using Hub.Hosting.Configuration;
using Hub.Router.Delivery;
using Hub.Router.Ledger;
using MassTransit;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Router.Routing;

/// <summary>What routing is made of, but for the deciding itself.</summary>
internal static class RoutingServices
{
    /// <summary>The hub as the source of its events, until an installation sets its own organisation number.</summary>
    public const string EventSource = "urn:nld:oin:00000000000000000000:hub";

    /// <summary>Adds ledger, delivery and the way of a signal. Expects <see cref="DecideSignal"/>, <see cref="SealCase"/>, <see cref="TeamQueue"/> and the key ring.</summary>
    public static IServiceCollection AddRouting(this IServiceCollection services, HubSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => LedgerFactory.Open(settings.Ledger));
        services.AddSingleton<SignalLedger>();
        services.AddHostedService<LedgerStartup>();
        services.AddSingleton(provider => new DeliveryEvents(EventSource, provider.GetRequiredService<SealCase>()));
        services.AddSingleton<SignalRecorder>();
        services.AddSingleton<ITeamQueues, NoTeamQueues>();
        services.AddSingleton<DeliveryConfirmations>();
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryConfirmations>());
        services.AddSingleton<IReceiptSender, BusReceiptSender>();
        return services.AddSingleton<SignalRouter>();
    }

    /// <summary>Adds the consumers to the bus.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<RouteSignalsConsumer, RouteSignalsDefinition>();
}
