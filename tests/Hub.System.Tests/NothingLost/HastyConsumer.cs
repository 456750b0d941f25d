using Hub.Contracts.Signals;
using Hub.Hosting.Bus;
using Hub.Router.Routing;
using MassTransit;

namespace Hub.System.Tests.NothingLost;

/// <summary>Fault: acknowledges a batch first and routes it afterwards.</summary>
internal sealed class HastyConsumer(SignalRouter router) : IConsumer<Batch<SignalReceived>>
{
    public Task Consume(ConsumeContext<Batch<SignalReceived>> context)
    {
        var batch = context.Message.Select(one => one.Message).ToArray();
        _ = Task.Run(() => router.RouteAsync(batch, CancellationToken.None));
        return Task.CompletedTask;
    }
}

internal sealed class HastyConsumerDefinition : ConsumerDefinition<HastyConsumer>
{
    public HastyConsumerDefinition() => EndpointName = HubQueues.Route;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<HastyConsumer> consumerConfigurator, IRegistrationContext context)
        => consumerConfigurator.Options<BatchOptions>(batch => batch.SetMessageLimit(50).SetTimeLimit(TimeSpan.FromMilliseconds(3)).SetConcurrencyLimit(2));
}
