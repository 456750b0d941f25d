namespace Hub.Router.Ledger.Reads;

/// <summary>How many signals each rule set decided, as far as the ledger still holds them.</summary>
internal static class DecisionReads
{
    /// <summary>By rule set how many revisions of signals it decided since a moment; the most first.</summary>
    public static Task<List<(string RuleSet, long Signals)>> ByRuleSetAsync(LedgerSession session, long since,
        CancellationToken cancellationToken)
        => session.QueryAsync(
            """
            SELECT rule_set, COUNT(*) FROM signals WHERE decided_at >= @since AND rule_set IS NOT NULL
            GROUP BY rule_set ORDER BY COUNT(*) DESC, rule_set
            """,
            row => (row.GetString(0), row.GetInt64(1)), cancellationToken, ("@since", since));
}
