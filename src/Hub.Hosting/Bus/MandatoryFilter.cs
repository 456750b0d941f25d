using MassTransit;

namespace Hub.Hosting.Bus;

/// <summary>Asks the broker to refuse what no queue takes; without it such a message is confirmed and gone.</summary>
internal sealed class MandatoryFilter : IFilter<SendContext>
{
    public Task Send(SendContext context, IPipe<SendContext> next)
    {
        if (context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
        {
            rabbit.Mandatory = true;
        }
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("mandatory");
}
