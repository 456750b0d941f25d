using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Spool;

/// <summary>The writer's prepared statements; used by one thread, within one transaction.</summary>
internal sealed class SpoolStatements : IDisposable
{
    private readonly TimeSpan receiptWithin;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement rollback;
    private readonly Statement latest;
    private readonly Statement insert;
    private readonly Statement settle;
    private readonly Statement hear;
    private readonly Statement again;
    private readonly Statement follow;

    /// <summary>Prepares all statements on the writer's connection.</summary>
    public SpoolStatements(SqliteConnection connection, TimeSpan receiptWithin, IOutcomeTables outcomes)
    {
        this.receiptWithin = receiptWithin;
        Connection = connection;
        begin = new Statement(connection, "BEGIN IMMEDIATE");
        commit = new Statement(connection, "COMMIT");
        rollback = new Statement(connection, "ROLLBACK");
        latest = new Statement(connection, SignalSql.Latest, "@id");
        // A select that reads the table it fills would be copied aside first; a missing id is refused, and that is ignored.
        insert = new Statement(
            connection, SignalSql.Insert, "@id", "@revision", "@partner", "@kind", "@municipality", "@at", "@urgency", "@hash", "@key",
            "@sealed", "@covenant", "@checksum", "@next");
        settle = new Statement(
            connection, SignalSql.Settle, "@state", "@at", "@kinds", "@reason", "@acute", "@id", "@sent", "@revision", "@hash", "@received",
            "@kept", "@answer");
        hear = new Statement(
            connection, SignalSql.Hear, "@state", "@at", "@kinds", "@reason", "@acute", "@id", "@revision", "@partner", "@hash",
            "@received", "@answer");
        again = new Statement(
            connection, $"UPDATE signals SET tries = @tries, next_try = @next WHERE row = @row AND {SpoolStates.Pending}", "@tries",
            "@next", "@row");
        follow = new Statement(
            connection, $"UPDATE signals SET state = @state WHERE signal_id = @id AND revision = @revision AND {SpoolStates.Settled}",
            "@state", "@id", "@revision");
        Outcomes = outcomes.Prepare(connection);
        Rhythm = new RhythmStatements(connection);
    }

    /// <summary>The writer's connection, for rare work without a prepared statement.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>What partners may hear.</summary>
    public IOutcomeNotes Outcomes { get; }

    /// <summary>When partners were last heard.</summary>
    public RhythmStatements Rhythm { get; }

    /// <summary>What the transaction stored.</summary>
    public List<SpooledSignal> Stored { get; } = [];

    /// <summary>The rows that the transaction settled.</summary>
    public List<long> Done { get; } = [];

    /// <summary>Whether the transaction stored an outcome that a callback waits for.</summary>
    public bool TookCallback => Outcomes.TookCallback;

    /// <summary>Opens the transaction.</summary>
    public void Begin()
    {
        Stored.Clear();
        Done.Clear();
        Outcomes.TookCallback = false;
        Rhythm.Forget();
        begin.Run();
    }

    /// <summary>Flushes the transaction to disk.</summary>
    public void Commit()
    {
        Rhythm.Write();
        commit.Run();
    }

    /// <summary>Undoes the transaction; harmless when there is none.</summary>
    public void Rollback()
    {
        try
        {
            rollback.Run();
        }
        catch (SqliteException)
        {
            // A full disk may have ended the transaction already.
        }
    }

    /// <summary>Stores a signal, unless its record is known.</summary>
    /// <param name="signal">The sealed signal.</param>
    /// <param name="callback">Whether its partner wants to be told of outcomes.</param>
    /// <param name="checksum">Its <see cref="RowChecksum"/>.</param>
    public SpoolInsertResult Insert(SignalReceived signal, bool callback, long checksum)
    {
        var id = signal.SignalId.ToByteArray(bigEndian: true);
        Rhythm.Saw(signal.Partner, signal.ReceivedAt);
        if (!Store(id, signal, checksum))
        {
            return Latest(id) is { } known
                ? known.Hash == signal.ContentHash
                    ? new SpoolInsertResult(SpoolInsertKind.Known, known.Revision, known.ReceivedAt, known.Owner)
                    : new SpoolInsertResult(SpoolInsertKind.OtherRevision, known.Revision + 1, default, known.Owner)
                : new SpoolInsertResult(SpoolInsertKind.OtherRevision, 1, default);
        }
        Stored.Add(new SpooledSignal(SQLitePCL.raw.sqlite3_last_insert_rowid(Connection.Handle), 0, signal));
        if (callback)
        {
            Outcomes.Note(
                new SignalOutcome(signal.SignalId, signal.Revision, signal.Partner, OutcomeState.Received, signal.ReceivedAt), callback,
                signal.ReceivedAt);
        }
        return new SpoolInsertResult(SpoolInsertKind.Stored, signal.Revision, signal.ReceivedAt);
    }

    /// <summary>
    /// The router owns the signal now: its body goes, at once or after the given time, and the trail of codes stays. What another adapter
    /// took in becomes known here. Null where it was so before.
    /// </summary>
    /// <returns>The partner, and whether it is another adapter that tells it.</returns>
    public (PartnerId Partner, bool Elsewhere)? Settle(SignalReceipt receipt, TimeSpan kept)
    {
        var id = receipt.SignalId.ToByteArray(bigEndian: true);
        var (state, at) = ((int)SpooledSignal.StateOf(receipt.State), receipt.DecidedAt.ToUnixTimeMilliseconds());
        var kinds = string.Join(',', receipt.TeamKinds.Select(kind => (int)kind));
        var received = receipt.ReceivedAt?.ToUnixTimeMilliseconds();
        var answer = receipt.AnswerBy?.ToUnixTimeMilliseconds();
        var late = IsLate(receipt);
        using (var row = settle.Read(
            state, at, kinds, receipt.ReasonCode, receipt.Acute ? 1 : 0, id, receipt.SentRevision ?? receipt.Revision,
            late ? null : receipt.Revision,
            receipt.ContentHash, late ? null : received, KeptUntil(receipt, kept), answer))
        {
            if (row.Read())
            {
                Done.Add(row.GetInt64(2));
                return late ? null : (new PartnerId(row.GetString(0)), row.GetBoolean(1));
            }
        }
        if (late || receipt is not { Partner: { } partner, ReceivedAt: { } first }
            || hear.Run(state, at, kinds, receipt.ReasonCode, receipt.Acute ? 1 : 0, id, receipt.Revision, partner.Value,
                receipt.ContentHash, received, answer) == 0)
        {
            return null;
        }
        Rhythm.Saw(partner, first);
        return (partner, true);
    }

    private static long? KeptUntil(SignalReceipt receipt, TimeSpan kept)
        => receipt.State is ReceiptState.Routed or ReceiptState.Parked && kept > TimeSpan.Zero
            ? (receipt.DecidedAt + kept).ToUnixTimeMilliseconds()
            : null;

    // Newer content of the same record, taken in by another adapter, has its number; that one's receipt comes along.
    private static bool IsLate(SignalReceipt receipt)
        => receipt is { SentRevision: not null, State: ReceiptState.Duplicate, ReasonCode: SignalReceipt.Superseded };

    /// <summary>Notes that a signal is sent once more.</summary>
    public void SentAgain(long row, int tries, DateTimeOffset next) => again.Run(tries, next.ToUnixTimeMilliseconds(), row);

    /// <summary>Moves a settled signal to what its team did.</summary>
    public void Follow(Guid signalId, int revision, OutcomeState state)
        => follow.Run((int)state, signalId.ToByteArray(bigEndian: true), revision);

    /// <summary>Frees the statements; the connection is the writer's.</summary>
    public void Dispose()
    {
        foreach (var statement in (Statement[])[begin, commit, rollback, latest, insert, settle, hear, again, follow])
        {
            statement.Dispose();
        }
        Outcomes.Dispose();
        Rhythm.Dispose();
    }

    // Only the revision that follows what is known, and only with other content than the newest: nearly every signal is new, and the insert
    // itself tells.
    private bool Store(byte[] id, SignalReceived signal, long checksum) => insert.Run(
        id, signal.Revision, signal.Partner.Value, (int)signal.SourceKind, signal.Municipality.Value,
        signal.ReceivedAt.ToUnixTimeMilliseconds(), (int)signal.Urgency, signal.ContentHash, signal.Content.KeyId,
        SpooledSignal.Bytes(signal.Content.SealedBytes), SpooledSignal.Text(signal.Covenant), checksum, (signal.ReceivedAt + receiptWithin)
            .ToUnixTimeMilliseconds()) == 1;

    private (int Revision, string Hash, DateTimeOffset ReceivedAt, string Owner)? Latest(byte[] id)
    {
        using var row = latest.Read(id);
        return row.Read()
            ? (row.GetInt32(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3))
            : null;
    }
}
