using Hub.Contracts;
using Hub.Contracts.Signals;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Acts;

/// <summary>What partners are to hear of their signals: a row stays until the adapters' queue has it.</summary>
internal static class OutcomeRows
{
    private const int Page = 100;

    /// <summary>Adds one.</summary>
    public static Task<int> AddAsync(
        LedgerSession session, (Guid Id, int Revision) signal, string partner, OutcomeState state, long now, TeamKind? kind, string? reason,
        CancellationToken cancellationToken)
        => session.ExecuteAsync(
            """
            INSERT INTO outcomes (signal_id, revision, partner, state, at, team_kind, reason_code, due_at)
            VALUES (@signal, @revision, @partner, @state, @now, @kind, @reason, @now)
            """,
            cancellationToken, ("@signal", signal.Id), ("@revision", signal.Revision), ("@partner", partner),
            ("@state", WireCode.Of(state)), ("@now", now), ("@kind", kind is { } known ? WireCode.Of(known) : null), ("@reason", reason));

    /// <summary>Takes those that are due for a while, in their order: whoever takes them must be done before that is over.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lease">For how many milliseconds nobody else takes them. What is due later than twice that was written by a clock that
    /// ran ahead, and is due.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IReadOnlyList<(long Seq, SignalOutcome Outcome)>> TakeDueAsync(
        LedgerDatabase database, long now, long lease, CancellationToken cancellationToken)
        => [.. (await database.ReadAsync(
            session => session.QueryAsync(
                $"""
                UPDATE outcomes SET due_at = @lease WHERE seq IN
                (SELECT seq FROM outcomes WHERE due_at <= @now OR due_at > @beyond ORDER BY due_at, seq LIMIT {Page}{database.SkipLocked})
                RETURNING seq, signal_id, revision, partner, state, at, team_kind, reason_code
                """,
                row => (Seq: row.GetInt64(0), Outcome: new SignalOutcome(
                    row.GetGuid(1), row.GetInt32(2), new PartnerId(row.GetString(3)), WireCode.Read<OutcomeState>(row.GetString(4)),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
                    row.Text(6) is { } kind ? WireCode.Read<TeamKind>(kind) : null, row.Text(7))),
                cancellationToken, ("@lease", now + lease), ("@now", now), ("@beyond", now + (2 * lease))),
            cancellationToken)).OrderBy(one => one.Seq)];

    /// <summary>Removes one that the queue has.</summary>
    public static Task<int> SentAsync(LedgerDatabase database, long seq, CancellationToken cancellationToken)
        => database.ReadAsync(
            session => session.ExecuteAsync("DELETE FROM outcomes WHERE seq = @seq", cancellationToken, ("@seq", seq)), cancellationToken);
}
