using Hub.Contracts.FollowUp;
using MassTransit;

namespace Hub.Router.FollowUp;

/// <summary>A team returned a delivery.</summary>
internal sealed class ReturnConsumer(DeliveryActions actions, ILogger<ReturnConsumer> logger) : IConsumer<DeliveryReturned>
{
    public async Task Consume(ConsumeContext<DeliveryReturned> context)
    {
        var message = context.Message;
        var result = await actions.ReturnAsync(
            message.DeliveryId, message.Team, message.Actor, message.Reason,
            new GoesAlong(ResealedContent.From(message.KeyId, message.Content), message.Remark), context.CancellationToken);
        if (result != FollowUpResult.Done)
        {
            Log.NoEffect(logger, message.DeliveryId, result);
        }
    }
}
