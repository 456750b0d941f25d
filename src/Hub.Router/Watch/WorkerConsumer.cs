using Hub.Contracts.Workers;
using Hub.Router.Ledger;
using MassTransit;

namespace Hub.Router.Watch;

/// <summary>Notes the adapters' signs of life. One that is lost is followed by the next.</summary>
internal sealed class WorkerConsumer(LedgerDatabase database, TimeProvider clock) : IConsumer<WorkerHeard>
{
    public Task Consume(ConsumeContext<WorkerHeard> context)
        => database.WriteAsync(
            session => WorkerRows.HearAsync(session, context.Message, clock.GetUtcNow(), context.CancellationToken), context.CancellationToken);
}
