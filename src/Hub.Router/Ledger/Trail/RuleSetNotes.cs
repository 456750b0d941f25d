using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Trail;

/// <summary>
/// Notes in the trail which rules came into use, and when: each change once, whichever router sees it first. Who put the files there is
/// known to
/// the machine that they stand on, not to the hub.
/// </summary>
internal sealed class RuleSetNotes(LedgerDatabase database, TimeProvider clock)
{
    private const string Action = "use-rules";
    private const string About = "rules";
    private const string Newest =
        "SELECT at, result, detail FROM trail WHERE object = @object AND action = @action ORDER BY seq DESC LIMIT @most";

    /// <summary>Adds a line, unless the newest one says the same.</summary>
    /// <param name="ruleSet">The version that stands in every decision.</param>
    /// <param name="digest">What tells the files of the whole set from any others.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task NoteAsync(string ruleSet, string digest, CancellationToken cancellationToken)
    {
        if (IsNoted(await NewestAsync(1, cancellationToken)))
        {
            return;
        }
        await database.WriteAsync(
            async session =>
            {
                if (!IsNoted(await NewestAsync(session, 1, cancellationToken)))
                {
                    session.Add(new TrailEntry(clock.GetUtcNow().ToUnixTimeMilliseconds(), "router", "configuration", Action, About,
                        ruleSet, digest));
                }
                return true;
            },
            cancellationToken);

        bool IsNoted(List<(long At, string RuleSet, string Digest)> newest) => newest is [var one] && (one.RuleSet,
            one.Digest) == (ruleSet, digest);
    }

    /// <summary>What came into use, newest first.</summary>
    public Task<List<(long At, string RuleSet, string Digest)>> NewestAsync(int most, CancellationToken cancellationToken)
        => database.ReadAsync(session => NewestAsync(session, most, cancellationToken), cancellationToken);

    private static Task<List<(long At, string RuleSet, string Digest)>> NewestAsync(LedgerSession session, int most,
        CancellationToken cancellationToken)
        => session.QueryAsync(
            Newest, row => (row.GetInt64(0), row.GetString(1), row.GetString(2)), cancellationToken,
            ("@object", About), ("@action", Action), ("@most", most));
}
