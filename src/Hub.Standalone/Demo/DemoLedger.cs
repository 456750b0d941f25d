using Hub.Adapters.Spool;
using Hub.Contracts.Territory;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Demo;

/// <summary>Reads back what the hub itself recorded.</summary>
internal sealed class DemoLedger(LedgerDatabase ledger, SpoolReader spool)
{
    /// <summary>Signals that the adapters still wait for.</summary>
    public long Pending() => spool.Pending().Count;

    /// <summary>All decisions.</summary>
    public async Task<Dictionary<(Guid, int), SignalRow>> SignalsAsync(CancellationToken cancellationToken)
        => (await ledger.ReadAsync(session => WholeReads.SignalsAsync(session, cancellationToken), cancellationToken))
            .ToDictionary(row => (row.Id, row.Revision));

    /// <summary>All deliveries, with what lies ready for the team.</summary>
    public async Task<ILookup<Guid, DemoDelivery>> DeliveriesAsync(CancellationToken cancellationToken)
        => (await ledger.ReadAsync(session => WholeReads.DeliveriesAsync(session, cancellationToken), cancellationToken))
            .Select(row => new DemoDelivery(
                row.Head.Id, row.Head.SignalId, row.Head.Revision, new TeamId(row.Head.Team), row.Head.Contract, row.Head.State, row.Body))
            .ToLookup(delivery => delivery.Signal);

    /// <summary>Open alarms by code.</summary>
    public async Task<IReadOnlyList<string>> AlarmsAsync(CancellationToken cancellationToken)
        => await ledger.ReadAsync(session => WholeReads.AlarmsAsync(session, cancellationToken), cancellationToken);
}

/// <summary>One delivery as the ledger holds it.</summary>
internal sealed record DemoDelivery(Guid Id, Guid Signal, int Revision, TeamId Team, string Contract, DeliveryState State, byte[]? Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DemoDelivery)} {Id}";
}
