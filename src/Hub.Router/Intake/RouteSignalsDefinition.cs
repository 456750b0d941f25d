using Hub.Hosting.Bus;
using MassTransit;

namespace Hub.Router.Intake;

/// <summary>Where signals come in: batches as large as what waits, without making a single signal wait for others.</summary>
internal sealed class RouteSignalsDefinition : ConsumerDefinition<RouteSignalsConsumer>
{
    private const int BatchSize = 200;

    public RouteSignalsDefinition() => EndpointName = HubQueues.Route;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<RouteSignalsConsumer> consumerConfigurator,
        IRegistrationContext context)
    {
        endpointConfigurator.PrefetchCount = BatchSize * 3;
        endpointConfigurator.ConcurrentMessageLimit = BatchSize * 3;
        consumerConfigurator.Options<BatchOptions>(batch => batch
            .SetMessageLimit(BatchSize).SetTimeLimit(TimeSpan.FromMilliseconds(3)).SetConcurrencyLimit(2));
    }
}
