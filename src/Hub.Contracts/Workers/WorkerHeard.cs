using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Workers;

/// <summary>
/// A worker's sign of life (heartbeat): which of its parts do not work, and what waits with it. Counts and moments; never an id of a
/// signal.
/// </summary>
/// <remarks>
/// From a worker to the ledger, for operators. A worker that is not heard for a while has stopped, or cannot reach the ledger.
/// </remarks>
public sealed partial record WorkerHeard
{
    private const int MostParts = 20;

    /// <summary>Creates the message.</summary>
    /// <exception cref="ContractViolationException">A part is missing, unknown or negative.</exception>
    public WorkerHeard(
        string worker, WorkerKind kind, DateTimeOffset at, DateTimeOffset startedAt, string version,
        ImmutableArray<string> notReady = default,
        int waiting = 0, DateTimeOffset? oldestWaiting = null, DateTimeOffset? oldestAcute = null, int callbacksWaiting = 0,
        int callbacksParked = 0,
        int messagesParked = 0, int alarmsStanding = 0, bool stopped = false, LedgerStand? ledger = null, int offered = 0)
    {
        Worker = Require.Form(worker, NameForm(), "must be 1 to 100 letters, digits, dots and hyphens");
        Kind = Require.Known(kind);
        At = Require.Moment(at);
        StartedAt = Require.Moment(startedAt);
        Version = Require.Text(version, 40);
        NotReady =
        [
            .. Require.List(notReady, MostParts).Select(part => Require.Form(part, NameForm(), "must name a part", nameof(notReady)))
        ];
        Waiting = Require.Between(waiting, 0, int.MaxValue);
        OldestWaiting = oldestWaiting is { } oldest ? Require.Moment(oldest, nameof(oldestWaiting)) : null;
        OldestAcute = oldestAcute is { } acute ? Require.Moment(acute, nameof(oldestAcute)) : null;
        CallbacksWaiting = Require.Between(callbacksWaiting, 0, int.MaxValue);
        CallbacksParked = Require.Between(callbacksParked, 0, int.MaxValue);
        MessagesParked = Require.Between(messagesParked, 0, int.MaxValue);
        AlarmsStanding = Require.Between(alarmsStanding, 0, int.MaxValue);
        Stopped = stopped;
        Ledger = ledger;
        Offered = Require.Between(offered, 0, int.MaxValue);
    }

    /// <summary>The worker's name: its machine, and what tells it from others there. The same after a restart.</summary>
    public string Worker { get; }

    /// <summary>What it does.</summary>
    public WorkerKind Kind { get; }

    /// <summary>When it said so, by its own clock, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Since when it runs, in UTC.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Names of its parts that do not work now; empty when all is well.</summary>
    public ImmutableArray<string> NotReady { get; }

    /// <summary>Signals in its spool that wait for the router's receipt.</summary>
    public int Waiting { get; }

    /// <summary>When the oldest of these came in; null for none.</summary>
    public DateTimeOffset? OldestWaiting { get; }

    /// <summary>When the oldest of these that its sender called acute came in; null for none.</summary>
    public DateTimeOffset? OldestAcute { get; }

    /// <summary>Outcomes that a partner's callback has not confirmed.</summary>
    public int CallbacksWaiting { get; }

    /// <summary>Outcomes that are no longer tried.</summary>
    public int CallbacksParked { get; }

    /// <summary>Messages of partners that could not be read and are set aside.</summary>
    public int MessagesParked { get; }

    /// <summary>Alarms that stand at this worker, whether the ledger was reached or not.</summary>
    public int AlarmsStanding { get; }

    /// <summary>Whether it stops on purpose: nobody need look for it.</summary>
    public bool Stopped { get; }

    /// <summary>The furthest that it knows of the ledger; null for a router, and for adapters that know nothing yet.</summary>
    public LedgerStand? Ledger { get; }

    /// <summary>Signals that it offers again to a ledger that was put back from a backup, and that wait for a receipt.</summary>
    public int Offered { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WorkerHeard);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NameForm();
}
