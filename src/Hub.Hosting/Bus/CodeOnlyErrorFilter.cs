using MassTransit;
using MassTransit.Transports;

namespace Hub.Hosting.Bus;

/// <summary>Moves a failed message to its error queue with a code; publishes no fault, since that would repeat the whole message.</summary>
internal sealed class CodeOnlyErrorFilter : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        if (!context.TryGetPayload(out IErrorTransport? transport))
        {
            throw new TransportException(context.InputAddress, "There is no error queue.");
        }
        if (!context.IsFaulted)
        {
            await context.NotifyFaulted(context.Exception);
        }
        await transport.Send(new CodeOnlyErrorContext(context));
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("codeOnlyError");
}
