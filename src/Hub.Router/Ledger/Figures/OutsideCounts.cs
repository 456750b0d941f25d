using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.Ledger.Figures;

/// <summary>How many signals went to a team in some weeks: by focuspunt, and by area and theme for those that touched none.</summary>
internal sealed class OutsideCounts
{
    private readonly Dictionary<(string Municipality, string Focuspunt), long> touched = [];
    private readonly Dictionary<(string Municipality, string Area, string Theme, bool IsPublic), long> outside = [];

    /// <summary>Reads them.</summary>
    public static async Task<OutsideCounts> ReadAsync(LedgerSession session, int from, int to, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            """
            SELECT municipality, area, theme, focuspunten, kind, CAST(SUM(amount) AS bigint) FROM figures
            WHERE week >= @from AND week <= @to AND measure = @measure GROUP BY municipality, area, theme, focuspunten, kind
            """,
            row => (Municipality: row.GetString(0), Area: row.GetString(1), Theme: row.GetString(2), Focuspunten: row.GetString(3),
                Kind: row.GetString(4), Amount: row.GetInt64(5)),
            cancellationToken, ("@from", from), ("@to", to), ("@measure", WireCode.Of(FigureMeasure.Routed)));
        var counts = new OutsideCounts();
        foreach (var row in rows)
        {
            foreach (var id in row.Focuspunten.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(counts.touched, (row.Municipality, id), row.Amount);
            }
            if (row.Focuspunten.Length == 0)
            {
                Add(counts.outside, (row.Municipality, row.Area, row.Theme, row.Kind == WireCode.Of(SignalKind.Collective)), row.Amount);
            }
        }
        return counts;
    }

    /// <summary>How many touched a focuspunt.</summary>
    public long Touched(MunicipalityCode municipality, FocuspuntId focuspunt)
        => touched.GetValueOrDefault((municipality.Value, focuspunt.Value));

    /// <summary>How many touched none.</summary>
    public long Outside(MunicipalityCode municipality, AreaCode area, string theme, bool isPublic)
        => outside.GetValueOrDefault((municipality.Value, area.Value, theme, isPublic));

    private static void Add<TKey>(Dictionary<TKey, long> counts, TKey key, long amount)
        where TKey : notnull
        => counts[key] = counts.GetValueOrDefault(key) + amount;
}
