using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Contracts.Territory;

namespace Hub.Router.Ledger.Figures;

/// <summary>Which figures are asked for.</summary>
/// <param name="From">The first week, as <see cref="DutchWeek"/> writes it.</param>
/// <param name="To">The last week.</param>
internal sealed record FigureFilter(int From, int To)
{
    /// <summary>How many weeks are shown to whoever does not say: the running one, and four before it.</summary>
    public const int Usual = 5;

    /// <summary>Whose; null for all.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>Of which area; null for all.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>About which theme; null for all. The account of partners knows no themes.</summary>
    public string? Theme { get; init; }

    /// <summary>The weeks of whoever does not say, or says one end.</summary>
    public static FigureFilter Of(int? from, int? to, DateTimeOffset now)
    {
        var last = to ?? Math.Max(DutchWeek.Of(now), from ?? 0);
        return new FigureFilter(from ?? DutchWeek.Of(DutchWeek.Monday(last).AddDays(-7 * (Usual - 1))), last);
    }

    /// <summary>The condition, with its values.</summary>
    /// <param name="withTheme">Whether the table knows themes.</param>
    public (string Sql, (string Name, object? Value)[] Values) Condition(bool withTheme)
    {
        List<(string Sql, string Name, object? Value)> parts = [("week >= @from", "@from", From), ("week <= @to", "@to", To)];
        if (Municipality is not null)
        {
            parts.Add(("municipality = @municipality", "@municipality", Municipality.Value));
        }
        if (Area is not null)
        {
            parts.Add(("area = @area", "@area", Area.Value));
        }
        if (withTheme && Theme is not null)
        {
            parts.Add(("theme = @theme", "@theme", Theme));
        }
        return (string.Join(" AND ", parts.Select(part => part.Sql)), [.. parts.Select(part => (part.Name, part.Value))]);
    }
}
