using System.Text;
using Hub.Contracts.Wijk;
using Hub.Deciding.Municipalities;
using Hub.Hosting.Keys;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;

namespace Hub.Router.Reporting;

/// <summary>
/// Reads a report from the ledger: the one way in which figures leave the hub, whoever asks. Command, desk and open data all come here, so
/// that a count has one hidden form.
/// </summary>
internal static class ReportReader
{
    private static readonly ReportFault Nothing = new(
        ReportCodes.Nothing, "In deze periode zijn er geen signalen, of te weinig om iets te tonen. Er is geen rapport gemaakt.");

    /// <summary>Reads it; why there is none.</summary>
    /// <param name="session">The ledger.</param>
    /// <param name="keys">The keys; that of the municipality makes what is added.</param>
    /// <param name="municipality">Whose.</param>
    /// <param name="days">The first day and the last, as written.</param>
    /// <param name="survey">Scores laid beside it.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<(CouncilReport? Report, ReportFault? Fault)> ReadAsync(
        LedgerSession session, HubKeyRing keys, Municipality municipality, (string From, string To) days,
        IReadOnlyList<SurveyFile.Score> survey, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (_, until) = await FigureRollUp.CountedAsync(session, cancellationToken);
        var (period, fault) = ReportPeriod.Read(days.From, days.To, DateTimeOffset.FromUnixTimeMilliseconds(until), now);
        if (period is null)
        {
            return (null, fault);
        }
        var filter = new FigureFilter(period.Before.Weeks.First(), period.Weeks.Last()) { Municipality = municipality.Code };
        var exact = await FigureReads.SumsAsync(session, filter, cancellationToken);
        var hiding = new Hiding(name => keys.KeyedHash(municipality.Code, "figures", Encoding.UTF8.GetBytes(name)));
        var report = new CouncilReport(municipality, period, new HiddenFigures(hiding, exact), survey, now);
        return report.Total().IsSmall ? (null, Nothing) : (report, null);
    }
}
