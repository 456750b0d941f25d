using Hub.Contracts.Workers;

namespace Hub.Router.Ledger.Workers;

/// <summary>A worker as it was last heard.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it does.</param>
/// <param name="HeardAt">When, by the clock of the router that recorded it.</param>
/// <param name="StartedAt">Since when it runs.</param>
/// <param name="Version">Its version.</param>
/// <param name="NotReady">Names of its parts that do not work.</param>
/// <param name="Waiting">Signals in its spool that wait for a receipt.</param>
/// <param name="OldestWaiting">When the oldest of them came in; null for none.</param>
/// <param name="OldestAcute">When the oldest acute one of them came in; null for none.</param>
/// <param name="CallbacksWaiting">Outcomes that a callback has not confirmed.</param>
/// <param name="CallbacksParked">Outcomes that are no longer tried.</param>
/// <param name="MessagesParked">Messages that AMQP intake set aside.</param>
/// <param name="AlarmsStanding">Alarms that stand there.</param>
/// <param name="Epoch">The ledger's epoch that it knows; null for none.</param>
/// <param name="Offered">Signals that it offers again since the ledger was put back, and that wait for a receipt.</param>
internal sealed record WorkerRow(
    string Name, WorkerKind Kind, DateTimeOffset HeardAt, DateTimeOffset StartedAt, string Version, string[] NotReady, long Waiting,
    DateTimeOffset? OldestWaiting, DateTimeOffset? OldestAcute, long CallbacksWaiting, long CallbacksParked, long MessagesParked,
    long AlarmsStanding,
    int? Epoch, long Offered)
{
    /// <summary>A worker that is not heard for so long has stopped, or cannot reach the ledger: some signs of life are missed.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(20);

    /// <summary>Whether it is silent now.</summary>
    public bool IsSilent(DateTimeOffset now) => now - HeardAt > LongestSilence;

    /// <summary>Whether it has yet to offer again what a ledger of this epoch may not know.</summary>
    public bool IsReconciling(LedgerEpoch epoch) => Epoch < epoch.Number || Offered > 0;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(WorkerRow)} {Name}";
}
