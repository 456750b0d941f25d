using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>How many signals were decided after a moment that the ledger itself noted, so that no clock of another machine plays a
/// part.</summary>
/// <param name="Count">How many.</param>
/// <param name="Last">When the last of all was decided, in milliseconds since 1970; null for none ever. Ask with it next time.</param>
internal sealed record DecidedSince(long Count, long? Last)
{
    /// <summary>Reads it by its index; without a moment only which was the last.</summary>
    /// <remarks>A signal that another router decided in the same millisecond and committed later is missed: it is a rate to look at, no
    /// account.</remarks>
    public static Task<DecidedSince> ReadAsync(LedgerSession session, long? after, CancellationToken cancellationToken)
        => after is { } moment
            ? session.SingleAsync(
                "SELECT COUNT(*), MAX(decided_at) FROM signals WHERE decided_at > @after",
                row => new DecidedSince(row.GetInt64(0), row.Moment(1) ?? moment), cancellationToken, ("@after", moment))
            : session.SingleAsync("SELECT MAX(decided_at) FROM signals", row => new DecidedSince(0, row.Moment(0)), cancellationToken);
}
