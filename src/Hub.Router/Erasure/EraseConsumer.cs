using Hub.Contracts.Signals;
using MassTransit;

namespace Hub.Router.Erasure;

/// <summary>The source of a signal erased it.</summary>
internal sealed class EraseConsumer(SignalErasure erasure) : IConsumer<SignalErased>
{
    public Task Consume(ConsumeContext<SignalErased> context) => erasure.EraseAsync(context.Message, context.CancellationToken);
}
