using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Signals;
using Hub.Contracts.Text;
using Hub.Contracts.Territory;

namespace Hub.Router.Ledger.Patterns;

/// <summary>What was announced, as operators read it.</summary>
internal static class AnnouncedReads
{
    /// <summary>Reads it.</summary>
    public static async Task<AnnouncedList> ListAsync(
        LedgerSession session, int from, int to, MunicipalityCode? municipality, CancellationToken cancellationToken)
        => new(
            DutchWeek.Text(from), DutchWeek.Text(to),
            [.. (await Announcements.ListAsync(session, from, to, municipality?.Value, AnnouncedList.Most, cancellationToken)).Select(row
                => new AnnouncedEntry(
                    row.DeliveryId, row.Contract, DutchWeek.Text(row.Week), new MunicipalityCode(row.Place.Municipality),
                    new AreaCode(row.Place.Area), row.Place.Theme, row.AtLeast, new TeamId(row.Team),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.At)))]);
}
