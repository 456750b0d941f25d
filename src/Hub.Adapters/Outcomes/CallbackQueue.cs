using Hub.Adapters.Spool;
using Hub.Adapters.Spool.Rows;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Outcomes;

/// <summary>Changes what waits for partners' callbacks, within the spool's transactions.</summary>
internal static class CallbackQueue
{
    /// <summary>Notes how a callback ended this time.</summary>
    public static int Tried(SpoolStatements statements, long row, CallbackState state, int tries, DateTimeOffset next)
        => statements.Connection.Run(
            "UPDATE callbacks SET state = @state, tries = @tries, next_try = @next WHERE row = @row",
            ("@state", (int)state), ("@tries", tries), ("@next", next.ToUnixTimeMilliseconds()), ("@row", row));

    /// <summary>Leaves all waiting outcomes of a partner alone until a moment.</summary>
    public static int Postpone(SpoolStatements statements, PartnerId partner, DateTimeOffset until)
        => statements.Connection.Run(
            $"UPDATE callbacks SET next_try = max(next_try, @next) WHERE partner = @partner AND {CallbackStates.Waiting}",
            ("@next", until.ToUnixTimeMilliseconds()), ("@partner", partner.Value));

    /// <summary>Gives up all waiting outcomes of a partner that were there at a moment; how many.</summary>
    public static int Park(SpoolStatements statements, PartnerId partner, DateTimeOffset upTo)
        => statements.Connection.Run(
            $"UPDATE callbacks SET state = @parked WHERE partner = @partner AND {CallbackStates.Waiting} AND created_at <= @upTo",
            ("@parked", (int)CallbackState.Parked), ("@partner", partner.Value), ("@upTo", upTo.ToUnixTimeMilliseconds()));

    /// <summary>Tries those of a partner again that were given up and came about after a moment; how many.</summary>
    public static int Resume(SpoolStatements statements, PartnerId partner, DateTimeOffset after, DateTimeOffset now)
    {
        statements.Outcomes.TookCallback = true;
        return statements.Connection.Run(
            $"UPDATE callbacks SET {CallbackStates.Waiting}, tries = 0, next_try = @now "
            + "WHERE partner = @partner AND state = @parked AND created_at > @after",
            ("@now", now.ToUnixTimeMilliseconds()), ("@partner", partner.Value), ("@parked", (int)CallbackState.Parked),
            ("@after", after.ToUnixTimeMilliseconds()));
    }
}
