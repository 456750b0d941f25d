using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool.Rows;

/// <summary>Notes outcomes within the spool's transactions. The tables and their SQL are those of the folder that hands this in.</summary>
internal interface IOutcomeNotes : IDisposable
{
    /// <summary>Whether the transaction queued a callback.</summary>
    bool TookCallback { get; set; }

    /// <summary>Notes an outcome once; queues it for the partner's callback where it has one. False where it was noted before.</summary>
    bool Note(SignalOutcome outcome, bool callback, DateTimeOffset now);
}
