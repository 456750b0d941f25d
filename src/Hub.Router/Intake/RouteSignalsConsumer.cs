using Hub.Contracts.Signals;
using Hub.Router.Ledger;
using MassTransit;

namespace Hub.Router.Intake;

/// <summary>Takes signals in batches and hands them to the router; while the ledger is away it holds on to them.</summary>
internal sealed class RouteSignalsConsumer(
    SignalBatches batches, LedgerDatabase database, TimeProvider clock, ILogger<RouteSignalsConsumer> logger)
    : IConsumer<Batch<SignalsReceived>>
{
    public async Task Consume(ConsumeContext<Batch<SignalsReceived>> context)
    {
        var batch = context.Message.SelectMany(one => one.Message.Signals).ToArray();
        await LedgerPatience.RunAsync(
            token => batches.RouteAsync(batch, token), database, clock, logger, batch.Length, context.CancellationToken);
    }
}
