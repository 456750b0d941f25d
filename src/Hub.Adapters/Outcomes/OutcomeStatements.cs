using Hub.Adapters.Spool;
using Hub.Contracts.Signals;
using Microsoft.Data.Sqlite;

namespace Hub.Adapters.Outcomes;

/// <summary>Prepared statements over what partners may hear of their signals.</summary>
internal sealed class OutcomeStatements(SqliteConnection connection) : IDisposable
{
    private readonly Statement insert = new(
        connection,
        // A receipt and an outcome may both say "routed": said once, until a team returned it.
        "INSERT INTO outcomes (signal_id, revision, state, at, team_kind, reason) SELECT $id, $revision, $state, $at, $team, $reason "
        + "WHERE $state > 5 OR NOT EXISTS (SELECT 1 FROM outcomes AS o WHERE o.signal_id = $id AND o.revision = $revision AND o.state = $state "
        + "AND o.team_kind = $team AND NOT EXISTS (SELECT 1 FROM outcomes AS r WHERE r.signal_id = $id AND r.revision = $revision AND r.state = 7 AND r.row > o.row)) "
        + "ON CONFLICT DO NOTHING RETURNING row",
        "$id", "$revision", "$state", "$at", "$team", "$reason");

    private readonly Statement queue = new(
        connection,
        "INSERT INTO callbacks (outcome, partner, created_at, next_try) VALUES ($outcome, $partner, $at, $at)",
        "$outcome", "$partner", "$at");

    private readonly Statement tried = new(
        connection, "UPDATE callbacks SET state = $state, tries = $tries, next_try = $next WHERE row = $row", "$state", "$tries", "$next", "$row");

    private readonly Statement postpone = new(
        connection, "UPDATE callbacks SET next_try = max(next_try, $next) WHERE partner = $partner AND state = 0", "$next", "$partner");

    private readonly Statement park = new(
        connection, "UPDATE callbacks SET state = $parked WHERE partner = $partner AND state = 0 AND created_at <= $upTo", "$parked", "$partner", "$upTo");

    private readonly Statement resume = new(
        connection, "UPDATE callbacks SET state = 0, tries = 0, next_try = $now WHERE partner = $partner AND state = $parked AND created_at > $after", "$now", "$partner", "$parked", "$after");

    /// <summary>Whether the transaction queued a callback.</summary>
    public bool TookCallback { get; set; }

    /// <summary>Notes an outcome once; queues it for the partner's callback where it has one.</summary>
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

    /// <summary>Notes how a callback ended this time.</summary>
    public void Tried(long row, CallbackState state, int tries, DateTimeOffset next)
        => tried.Run((int)state, tries, next.ToUnixTimeMilliseconds(), row);

    /// <summary>Leaves all waiting outcomes of a partner alone until a moment.</summary>
    public int Postpone(PartnerId partner, DateTimeOffset until) => postpone.Run(until.ToUnixTimeMilliseconds(), partner.Value);

    /// <summary>Gives up all waiting outcomes of a partner that were there at a moment; how many.</summary>
    public int Park(PartnerId partner, DateTimeOffset upTo) => park.Run((int)CallbackState.Parked, partner.Value, upTo.ToUnixTimeMilliseconds());

    /// <summary>Tries those of a partner again that were given up and came about after a moment; how many.</summary>
    public int Resume(PartnerId partner, DateTimeOffset after, DateTimeOffset now)
    {
        TookCallback = true;
        return resume.Run(now.ToUnixTimeMilliseconds(), partner.Value, (int)CallbackState.Parked, after.ToUnixTimeMilliseconds());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        resume.Dispose();
        park.Dispose();
        postpone.Dispose();
        insert.Dispose();
        queue.Dispose();
        tried.Dispose();
    }
}
