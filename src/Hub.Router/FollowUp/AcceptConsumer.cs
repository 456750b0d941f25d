using Hub.Contracts.FollowUp;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>A team accepted a delivery.</summary>
internal sealed class AcceptConsumer(DeliveryActions actions, ILogger<AcceptConsumer> logger) : IConsumer<DeliveryAccepted>
{
    public async Task Consume(ConsumeContext<DeliveryAccepted> context)
    {
        var message = context.Message;
        var result = await actions.AcceptAsync(message.DeliveryId, message.Team, message.Actor, context.CancellationToken);
        if (result != FollowUpResult.Done)
        {
            Log.NoEffect(logger, message.DeliveryId, result);
        }
    }
}
