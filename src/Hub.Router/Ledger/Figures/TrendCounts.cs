using Hub.Contracts;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Router.Ledger.Patterns;

namespace Hub.Router.Ledger.Figures;

/// <summary>How many public matters went to a team in some weeks, by area and theme.</summary>
internal static class TrendCounts
{
    /// <summary>Reads them. Signals that are also about a person are not in it.</summary>
    public static async Task<Dictionary<PatternPlace, long>> ReadAsync(
        LedgerSession session, int from, int to, CancellationToken cancellationToken)
        => (await session.QueryAsync(
            """
            SELECT municipality, area, theme, CAST(SUM(amount) AS bigint) FROM figures
            WHERE week >= @from AND week <= @to AND measure = @measure AND kind = @kind AND area <> '' AND theme <> '' AND amount <> 0
            GROUP BY municipality, area, theme
            """,
            row => (new PatternPlace(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetInt64(3)), cancellationToken,
            ("@from", from), ("@to", to), ("@measure", WireCode.Of(FigureMeasure.Routed)), ("@kind", WireCode.Of(SignalKind.Collective))))
            .ToDictionary(one => one.Item1, one => one.Item2);
}
