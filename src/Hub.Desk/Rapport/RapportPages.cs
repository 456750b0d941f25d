using System.Globalization;
using Hub.Contracts.Text;
using Hub.Contracts.Wijk;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Teams.Inbox;

namespace Hub.Desk.Rapport;

/// <summary>
/// The report of a municipality for who looks after a wijk or stands above: its period chosen here, itself as the hub makes it. The desk
/// passes the bytes on and adds nothing.
/// </summary>
internal sealed class RapportPages(HubLink hub, TimeProvider clock)
{
    private const int LargestSurvey = 4 * ReportSurvey.Longest;
    private const int MostLines = 5; // more than a person reads at once

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("rapport", () =>
        {
            var today = DateOnly.FromDateTime(DutchTime.Local(clock.GetUtcNow()));
            return Screen.Of<RapportPage>(
                (nameof(RapportPage.Quarters), ReportQuarter.Until(today).ToList()), (nameof(RapportPage.Today), today));
        });
        desk.MapGet(WijkRoutes.Report, context => PassAsync(context, HttpMethod.Get, WijkRoutes.Report));
        desk.MapPost(WijkRoutes.Report, context => PassAsync(context, HttpMethod.Post, WijkRoutes.Report));
        desk.MapGet(WijkRoutes.ReportRows, context => PassAsync(context, HttpMethod.Get, WijkRoutes.ReportRows));
    }

    private async Task PassAsync(HttpContext context, HttpMethod method, string route)
    {
        var caller = Caller.Of(context.Request);
        var refused = !InboxDoors.IsOwnPage(context.Request) ? 403 : caller is null ? 401 : 0;
        if (refused > 0)
        {
            await InboxDoors.RefuseAsync(context, Refusal(new HubAnswer(refused, "", [])));
        }
        else if (Day(context.Request, "from") is not { } from || Day(context.Request, "to") is not { } to)
        {
            await InboxDoors.RefuseAsync(context, new Refusal(400, ReportCodes.NoDay, Words(ReportCodes.NoDay)!));
        }
        else
        {
            await hub.PassAsync(
                context, method, $"{route}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}", caller!.Bearer,
                method == HttpMethod.Post ? LargestSurvey : 0, Refusal);
        }
    }

    private static DateOnly? Day(HttpRequest request, string name)
        => DateOnly.TryParseExact(
            request.Query[name].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Refusal Refusal(HubAnswer answer)
        => Link.Refusal.Of(answer) is var said && (SurveyWordsOf(answer) ?? Words(said.Code)) is { } words ? said with { Words = words }
            : Link.Refusal.Of(answer);

    // Line by line, as the command says it.
    private static string? SurveyWordsOf(HubAnswer answer)
    {
        var lines = Link.Refusal.FaultsOf(answer).Select(fault => SurveyWords.Of(fault.Code, LineOf(fault.Field))).OfType<string>()
            .ToList();
        return lines.Count == 0 ? null : "Er is geen rapport gemaakt, want het bestand met scores klopt niet. "
            + string.Join(". ", lines.Take(MostLines).Select(line => char.ToUpperInvariant(line[0]) + line[1..]))
            + (lines.Count > MostLines ? $". En nog {lines.Count - MostLines} regels." : ".");
    }

    private static int LineOf(string field)
        => int.TryParse(field.AsSpan(field.IndexOf('[', StringComparison.Ordinal) + 1).TrimEnd(']'), out var line) ? line : 0;

    private static string? Words(string? code) => code switch
    {
        ReportCodes.NoDay or ReportCodes.NoQuarters
            => "Een rapport gaat over hele kwartalen. Kies het eerste en het laatste kwartaal uit de lijsten.",
        ReportCodes.Order => "Het laatste kwartaal ligt voor het eerste. Kies ze andersom.",
        ReportCodes.Running
            => "Dit laatste kwartaal is nog niet voorbij en geteld. Dat is het een week na zijn einde; kies zolang een eerder kwartaal.",
        ReportCodes.Uncounted
            => "De hub heeft nog niet zo ver geteld. Dat doet hij elke tien minuten: probeer het straks, en bel de beheerder als het zo "
                + "blijft.",
        ReportCodes.TooOld
            => "Zo ver terug gaan de cijfers niet, met de periode ervoor erbij. Kies latere kwartalen, of een kortere periode.",
        ReportCodes.Nothing => "In deze periode zijn er geen signalen, of te weinig om iets te tonen. Er is geen rapport. Kies een langere "
            + "periode.",
        ReportCodes.NotYours
            => "Het rapport is voor wijkregisseur, gebiedsmakelaar, netwerkregisseur en leiding. Vraag het aan wie uw gebied coördineert.",
        _ => null,
    };
}
