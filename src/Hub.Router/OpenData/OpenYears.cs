using System.Collections.Immutable;
using System.Globalization;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Keys;
using Hub.Router.Ledger;
using Hub.Router.Reporting;

namespace Hub.Router.OpenData;

/// <summary>
/// The figures of whole years as open data: the rows of the report on that year and no others, so that nothing leaves the hub here that
/// a report does not say. Only where the municipality switched it on.
/// </summary>
internal sealed class OpenYears(LedgerDatabase database, HubKeyRing keys, TimeProvider clock) : IDisposable
{
    private static readonly ImmutableArray<OpenField> Fields =
    [
        new("maat", "text", "Wat geteld is: signalen (naar een team), aangenomen, teruggegeven, geescaleerd, niet-afgerond, hoger-gelegd, "
            + "overgedragen, met-de-hand-besloten, nooit-aangenomen, geweigerd, gesloten-<uitkomst>."),
        new("gebied", "text", "Code van het gebied; onbekend waar de hub het niet kon plaatsen; leeg voor alle."),
        new("thema", "text", "Thema; leeg voor alle."), new("focuspunt", "text", "Kenmerk van het focuspunt; leeg voor alle."),
        new("week", "text", "ISO-week, zoals 2026-W13; leeg voor de hele periode."),
        new("aantal", "integer", "Aantal, bewerkt en afgerond op vijf; leeg waar het te klein is om te tonen."),
        new("minder_dan", "integer", "Waar aantal leeg is: het is kleiner dan dit, en kan ook nul zijn."),
        new("marge", "integer", "Zo ver kan het aantal van het echte liggen, in 19 van de 20 gevallen."),
    ];

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<(Municipality Municipality, int Year), OpenTable?> kept = [];

    /// <summary>The years that can be told now.</summary>
    public async Task<List<OpenTable>> AllAsync(Municipality municipality, CancellationToken cancellationToken)
    {
        var tables = new List<OpenTable>();
        foreach (var year in ReportPeriod.Years(clock.GetUtcNow()))
        {
            if (await OfAsync(municipality, year, cancellationToken) is { } table)
            {
                tables.Add(table);
            }
        }
        return tables;
    }

    /// <summary>
    /// A year; null where it cannot be told: it is not over, too long ago, too little happened, or nobody switched it on.
    /// </summary>
    public async Task<OpenTable?> OfAsync(Municipality municipality, int year, CancellationToken cancellationToken)
    {
        if (!municipality.Options.OpenFigures || !keys.Serves(municipality.Code) || !ReportPeriod.Years(clock.GetUtcNow()).Contains(year))
        {
            return null;
        }
        await turn.WaitAsync(cancellationToken); // one reads, the others find what it read
        try
        {
            if (kept.TryGetValue((municipality, year), out var table))
            {
                return table;
            }
            var (report, fault) = await database.ReadAsync(
                session => ReportReader.ReadAsync(
                    session, keys, municipality, ReportPeriod.Year(year), [], clock.GetUtcNow(), cancellationToken), cancellationToken);
            table = report is null ? null : Table(report, year);
            if (report is not null || fault!.Code == Contracts.Wijk.ReportCodes.Nothing)
            {
                Keep(municipality, year, table); // counted for good: it stays as it is
            }
            return table;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    // A reload brings other municipalities, by the same codes.
    private void Keep(Municipality municipality, int year, OpenTable? table)
    {
        foreach (var old in kept.Keys.Where(one => one.Municipality.Code == municipality.Code && one.Municipality != municipality).ToList())
        {
            kept.Remove(old);
        }
        kept[(municipality, year)] = table;
    }

    private static OpenTable Table(CouncilReport report, int year) => new(
        report.Municipality, string.Create(CultureInfo.InvariantCulture, $"/open/{report.Municipality.Prefix}/figures/{year}"),
        string.Create(CultureInfo.InvariantCulture, $"Signalen in {report.Municipality.Name} in {year}"),
        "Wat signalen in de wijk werden, naar gebied, thema, focuspunt en week. De rijen zijn die van het rapport over dat jaar: hele "
        + "ISO-weken, een week hoort bij het kwartaal van haar donderdag.",
        OpenTerms.LicenceOf(report.Municipality), OpenTerms.AttributionOf(report.Municipality), (report.Period.From, report.Period.To),
        Fields,
        [
            .. ReportRow.Of(report).Select(row => ImmutableArray.Create<object?>(
                row.What, Code(row.Area), Code(row.Theme), Code(row.Focuspunt), Code(row.Week), row.Value.Shown,
                row.Value.IsSmall ? (long)row.Value.Floor : null, (long)row.Value.Margin)),
        ]);

    private static string? Code(string code) => code.Length == 0 ? null : code;
}
