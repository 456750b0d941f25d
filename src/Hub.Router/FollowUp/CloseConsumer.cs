using Hub.Contracts.FollowUp;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>A team closed a delivery.</summary>
internal sealed class CloseConsumer(DeliveryActions actions, ILogger<CloseConsumer> logger) : IConsumer<DeliveryClosed>
{
    public async Task Consume(ConsumeContext<DeliveryClosed> context)
    {
        var message = context.Message;
        var result = await actions.CloseAsync(message.DeliveryId, message.Team, message.Actor, message.Outcome, context.CancellationToken);
        if (result != FollowUpResult.Done)
        {
            Log.NoEffect(logger, message.DeliveryId, result);
        }
    }
}
