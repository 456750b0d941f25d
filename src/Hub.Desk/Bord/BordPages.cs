using Hub.Contracts;
using Hub.Contracts.Corrections;
using Hub.Contracts.Operations;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Privacy;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Desk.Provider;

namespace Hub.Desk.Bord;

/// <summary>The board for operators: frames for all, and parts that the page asks for with the operator's key.</summary>
internal sealed class BordPages(HubLink hub, DirectoryOfHub directory, DeskProviders providers, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("bord", () => Screen.Of<BordPage>());
        desk.MapGet("bord/aanmelden", () => Screen.Of<BordSignInPage>((nameof(BordSignInPage.Providers), providers.Names)));
        desk.MapGet("bord/signalen", () => Screen.Of<SignalsPage>());
        desk.MapGet("bord/geparkeerd", () => Frame("Geparkeerd", "geparkeerd", "parked.js", DeskRoutes.BordGeparkeerd));
        desk.MapGet("bord/verbeterd", () => Frame("Verbeterd", "verbeterd", "board-one.js", DeskRoutes.BordVerbeterd));
        desk.MapGet("bord/geparkeerd/{id:guid}", (Guid id) => Frame("Geparkeerd bericht", $"geparkeerd/{id:D}", "board-one.js"));
        desk.MapGet("bord/alarm/{id:guid}", (Guid id) => Frame("Alarm", $"alarm/{id:D}", "board-one.js"));
        desk.MapGet("bord/signaal/{id:guid}", (Guid id) => Frame("Signaal", $"signaal/{id:D}", "board-one.js"));
        desk.MapGet("deel/bord/stand", Part(StandAsync));
        desk.MapGet("deel/bord/wachtrijen", Part<QueueList, QueuesPart>(OperationsRoutes.Queues));
        desk.MapGet("deel/bord/partners", Part<PartnerList, PartnersPart>(OperationsRoutes.Partners));
        desk.MapGet("deel/bord/cijfers", Part<FigureTable, FiguresPart>(OperationsRoutes.Figures));
        desk.MapGet("deel/bord/verbeterd", Part<CorrectionList, CorrectionsPart>(OperationsRoutes.Corrections));
        desk.MapGet("deel/bord/alarm/{id:guid}", Part<AlarmDetail, AlarmPart>(OperationsRoutes.Alarm));
        desk.MapGet("deel/bord/signaal/{id:guid}", Part<SignalHistory, SignalPart>(OperationsRoutes.Signal));
        desk.MapGet("deel/bord/geparkeerd/{id:guid}", Part<ParkedEntry, ParkedOnePart>(OperationsRoutes.ParkedOne));
        desk.MapGet("deel/bord/geparkeerd", Part<ParkedPage, ParkedPart>(
            OperationsRoutes.Parked, ("code", "oorzaak"), ("partner", "partner"), ("after", "na")));
        desk.MapGet("deel/bord/signalen", Part<SignalPage, SignalsPart>(
            OperationsRoutes.Signals, ("partner", "partner"), ("state", "besluit"), ("before", "voor")));
    }

    private static IResult Frame(string title, string part, string module, string? current = null) => Screen.Of<BordPartPage>(
        (nameof(BordPartPage.Title), title), (nameof(BordPartPage.Part), part), (nameof(BordPartPage.Module), module),
        (nameof(BordPartPage.Current), current));

    // What could not be read beside the status is told on the board: the status itself still stands.
    private async Task<IResult> StandAsync(BordQuestion asked, CancellationToken cancellationToken)
    {
        var alarms = AskAsync(asked, $"{OperationsRoutes.Alarms}?limit={AlarmPage.Most}", cancellationToken);
        var parked = AskAsync(asked, $"{OperationsRoutes.Parked}?limit=1", cancellationToken);
        var status = await AskAsync(asked, OperationsRoutes.Status, cancellationToken);
        var (open, causes) = (await alarms, await parked);
        return !status.IsGood
            ? new Refused(OperatorRefusal.Of(status))
            : Screen.Of<StandPart>(
                (nameof(StandPart.Stand), new BoardStand(
                    HubJson.Read<HubStatus>(status.Body),
                    open.IsGood ? HubJson.Read<AlarmPage>(open.Body).Alarms : null,
                    causes.IsGood ? HubJson.Read<ParkedPage>(causes.Body).Causes : null,
                    await directory.GetAsync(cancellationToken))),
                (nameof(StandPart.Now), clock.GetUtcNow()));
    }

    private RequestDelegate Part<T, TPart>(string route, params (string Hub, string Screen)[] names)
        where T : class
        where TPart : BordPart<T>
        => Part(async (asked, cancellationToken) =>
        {
            var query = names.Length == 0 ? "" : asked.Query(PageSize, names);
            var answer = await AskAsync(asked, OperationsDoors.PathOf(asked.Request, route) + query, cancellationToken);
            return !answer.IsGood
                ? new Refused(OperatorRefusal.Of(answer))
                : Screen.Of<TPart>(
                    (nameof(BordPart<T>.Found), HubJson.Read<T>(answer.Body)),
                    (nameof(BordPart<T>.Names), await directory.GetAsync(cancellationToken)),
                    (nameof(BordPart<T>.Question), asked.Words()),
                    (nameof(BordPart<T>.Now), clock.GetUtcNow()));
        });

    private Task<HubAnswer> AskAsync(BordQuestion asked, string path, CancellationToken cancellationToken)
        => hub.SendAsync(HttpMethod.Get, path, asked.Key, default, cancellationToken);

    private static RequestDelegate Part(Func<BordQuestion, CancellationToken, Task<IResult>> show)
        => context => OperationsDoors.EnterAsync(context, async key =>
        {
            try
            {
                await (await show(new BordQuestion(context.Request, key), context.RequestAborted)).ExecuteAsync(context);
            }
            catch (ContractViolationException)
            {
                await InboxDoors.RefuseAsync(context, OperatorRefusal.OtherVersion);
            }
        });
}
