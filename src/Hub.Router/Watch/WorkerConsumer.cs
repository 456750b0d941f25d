using Hub.Contracts.Signals;
using Hub.Contracts.Workers;
using Hub.Hosting.Bus;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Workers;
using MassTransit;

namespace Hub.Router.Watch;

/// <summary>Notes the adapters' signs of life, and what they know of the ledger. One that is lost is followed by the next.</summary>
internal sealed class WorkerConsumer(LedgerDatabase database, IHubBus bus, TimeProvider clock) : IConsumer<WorkerHeard>
{
    public async Task Consume(ConsumeContext<WorkerHeard> context)
    {
        var (heard, now) = (context.Message, clock.GetUtcNow());
        var epoch = await database.WriteAsync(
            async session =>
            {
                await WorkerRows.HearAsync(session, heard, now, context.CancellationToken);
                return await LedgerEpoch.HearAsync(session, heard.Ledger, now, context.CancellationToken);
            },
            context.CancellationToken);
        if (heard.Ledger is { } seen && seen.Epoch < epoch.Number)
        {
            await TellAsync(epoch, context.CancellationToken);
        }
    }

    // All adapters hear it, and who has offered already passes it over. What gets lost is told at the next sign of life.
    private async Task TellAsync(LedgerEpoch epoch, CancellationToken cancellationToken)
    {
        try
        {
            await bus.SendAsync(HubQueues.Restored, new LedgerRestored(epoch.Number), cancellationToken);
        }
        catch (BusUnavailableException)
        {
            // it says so itself
        }
    }
}
