using Hub.Contracts.FollowUp;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>A team offers a delivery to another.</summary>
internal sealed class HandOverConsumer(DeliveryActions actions, ILogger<HandOverConsumer> logger) : IConsumer<DeliveryHandedOver>
{
    public async Task Consume(ConsumeContext<DeliveryHandedOver> context)
    {
        var message = context.Message;
        var result = await actions.HandOverAsync(
            message.DeliveryId, message.Team, message.Actor, message.ToTeam,
            new GoesAlong(ResealedContent.From(message.KeyId, message.Content), message.Remark), context.CancellationToken);
        if (result != FollowUpResult.Done)
        {
            Log.NoEffect(logger, message.DeliveryId, result);
        }
    }
}
