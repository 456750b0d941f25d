using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>Prepared statements over what partners may hear of their signals.</summary>
internal sealed class OutcomeStatements(SqliteConnection connection) : IOutcomeNotes
{
    private readonly Statement insert = new(
        connection,
        // A receipt and an outcome may both say "routed": said once, until a team returned it.
        "INSERT INTO outcomes (signal_id, revision, state, at, team_kind, reason) SELECT @id, @revision, @state, @at, @team, @reason "
        + $"WHERE @state > {SpoolStates.Of(OutcomeState.Parked)} OR NOT EXISTS (SELECT 1 FROM outcomes AS o WHERE o.signal_id = @id AND "
        + "o.revision = @revision AND o.state = @state "
        + "AND o.team_kind = @team AND NOT EXISTS (SELECT 1 FROM outcomes AS r WHERE r.signal_id = @id AND r.revision = @revision "
        + $"AND r.state = {SpoolStates.Of(OutcomeState.Returned)} AND r.row > o.row)) "
        + "ON CONFLICT DO NOTHING RETURNING row",
        "@id", "@revision", "@state", "@at", "@team", "@reason");

    private readonly Statement queue = new(
        connection,
        "INSERT INTO callbacks (outcome, partner, created_at, next_try) VALUES (@outcome, @partner, @at, @at)",
        "@outcome", "@partner", "@at");

    /// <inheritdoc/>
    public bool TookCallback { get; set; }

    /// <inheritdoc/>
    public bool Note(SignalOutcome outcome, bool callback, DateTimeOffset now)
    {
        using var row = insert.Read(
            outcome.SignalId.ToByteArray(bigEndian: true), outcome.Revision, (int)outcome.State, outcome.At.ToUnixTimeMilliseconds(),
            (int)(outcome.TeamKind ?? TeamKind.Unknown), outcome.ReasonCode ?? "");
        if (!row.Read())
        {
            return false;
        }
        var number = row.GetInt64(0);
        row.Close();
        if (callback)
        {
            queue.Run(number, outcome.Partner.Value, now.ToUnixTimeMilliseconds());
            TookCallback = true;
        }
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insert.Dispose();
        queue.Dispose();
    }
}
