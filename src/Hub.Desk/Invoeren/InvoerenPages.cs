using Hub.Desk.Frame;
using Hub.Desk.Link;

namespace Hub.Desk.Invoeren;

/// <summary>
/// The form for who has no system: filled in, looked over, sent, followed. It works without any script, and keeps nothing: what was written
/// stands in the page, and goes to the hub.
/// </summary>
internal sealed class InvoerenPages(EntryDoor door, DirectoryOfHub directory, TimeProvider clock)
{
    private const int LargestForm = 64 * 1024;

    private static readonly TimeSpan SoonRouted = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("invoeren", FormAsync);
        desk.MapPost("invoeren", SendAsync);
        desk.MapGet("invoeren/volgen", (string? bewijs) => Guid.TryParse(bewijs?.Trim(), out var receipt)
            ? Results.LocalRedirect(DeskRoutes.Receipt(receipt)) : Screen.Of<BewijsPage>(StatusCodes.Status404NotFound));
        desk.MapGet("invoeren/{receipt:guid}", ReceiptAsync);
    }

    private async Task<IResult> FormAsync(CancellationToken cancellationToken)
        => await directory.GetAsync(cancellationToken) is { } names ? Show(EntryForm.Empty, names) : Away(EntryForm.Empty);

    private async Task<IResult> SendAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!InboxDoors.IsOwnPage(context.Request) || !context.Request.HasFormContentType || context.Request.ContentLength is > LargestForm)
        {
            return Screen.Of<BewijsPage>(StatusCodes.Status403Forbidden, (nameof(BewijsPage.Forged), true));
        }
        var sent = await context.Request.ReadFormAsync(new() { ValueLengthLimit = LargestForm, BufferBodyLengthLimit = LargestForm },
            cancellationToken);
        var (form, now) = (EntryForm.Of(sent), clock.GetUtcNow());
        if (await directory.GetAsync(cancellationToken) is not { } names)
        {
            return Away(form);
        }
        if (door.Settings is not { } settings || door.Tokens is not { } tokens)
        {
            return Show(form, names);
        }
        if (tokens.Read(sent["formulier"].ToString(), now) is not { } token)
        {
            return Show(
                form, names, trouble: "Dit formulier is te oud, of kwam niet van dit bureau. Er is niets verstuurd; kijk na wat "
                    + "hieronder staat en ga dan "
                    + "verder.",
                status: StatusCodes.Status409Conflict);
        }
        var faults = form.Faults(names, now);
        if (faults.Count > 0)
        {
            return Show(form, names, sent["formulier"], faults: faults, status: StatusCodes.Status400BadRequest);
        }
        if (!door.Knows(sent["code"].ToString()))
        {
            return Show(
                form, names, sent["formulier"], "De toegangscode klopt niet. Vraag haar aan wie het bureau beheert; uw tekst staat er nog.",
                status: StatusCodes.Status403Forbidden);
        }
        return sent["stap"] == "versturen"
            ? await HandInAsync(form, token, sent["formulier"].ToString(), names, cancellationToken)
            : sent["stap"] == "verbeteren" ? Show(form, names, sent["formulier"])
            : Screen.Of<NakijkenPage>(
                (nameof(NakijkenPage.Form), form), (nameof(NakijkenPage.Token), sent["formulier"].ToString()),
                (nameof(NakijkenPage.Code), sent["code"].ToString()), (nameof(NakijkenPage.Road), new EntryRoad(form, names, now)),
                (nameof(NakijkenPage.Names), names));
    }

    private async Task<IResult> HandInAsync(
        EntryForm form, EntryToken token, string text, Names names, CancellationToken cancellationToken)
    {
        var answer = await door.SendAsync(EntrySignal.Of(form, token, door.Settings!, names), cancellationToken);
        return answer.IsGood && EntryReceipt.Of(answer.Body) is { } receipt
            ? new SeeOther(DeskRoutes.Receipt(receipt))
            : Show(form, names, text, EntryWords.NotSent(answer), status: answer.IsGood ? 502 : answer.Status);
    }

    private async Task<IResult> ReceiptAsync(Guid receipt, CancellationToken cancellationToken)
    {
        if (door.Settings is null)
        {
            return Screen.Of<BewijsPage>(StatusCodes.Status404NotFound, (nameof(BewijsPage.Receipt), receipt));
        }
        // Most are routed at once: then the first look says by when somebody answers.
        var until = clock.GetUtcNow() + SoonRouted;
        for (; ; )
        {
            var answer = await door.AskAsync(receipt, cancellationToken);
            var status = answer.IsGood ? EntryStatus.Read(answer.Body) : null;
            if (status is not { State: Contracts.Signals.OutcomeState.Received } || clock.GetUtcNow() >= until)
            {
                return Screen.Of<BewijsPage>(
                    status is not null ? 200 : answer.IsGood ? 502 : answer.Status,
                    (nameof(BewijsPage.Receipt), receipt), (nameof(BewijsPage.Status), status), (nameof(BewijsPage.Now), clock.GetUtcNow()),
                    (nameof(BewijsPage.Away), status is null && answer.Status != 404));
            }
            await Task.Delay(BetweenLooks, clock, cancellationToken);
        }
    }

    private IResult Show(
        EntryForm form, Names names, string? token = null, string? trouble = null, IReadOnlyDictionary<string, string>? faults = null,
        int status = StatusCodes.Status200OK)
        => door.Tokens is not { } tokens
            ? Screen.Of<InvoerenPage>(
                StatusCodes.Status503ServiceUnavailable, (nameof(InvoerenPage.Form), form),
                (nameof(InvoerenPage.Trouble), "Invoeren is hier nog niet ingericht. Vraag de beheerder om de partner van dit formulier "
                    + "en zijn sleutel in te "
                    + "stellen; bel intussen het team zelf."))
            : Screen.Of<InvoerenPage>(
                status, (nameof(InvoerenPage.Form), form), (nameof(InvoerenPage.Names), names),
                (nameof(InvoerenPage.Token), token ?? tokens.Make(clock.GetUtcNow())), (nameof(InvoerenPage.Trouble), trouble),
                (nameof(InvoerenPage.AsksCode), door.AsksCode),
                (nameof(InvoerenPage.Faults), faults ?? new Dictionary<string, string>(StringComparer.Ordinal)));

    // The areas come from the hub; without them nothing can be chosen, and what was written stays.
    private IResult Away(EntryForm form) => Screen.Of<InvoerenPage>(
        StatusCodes.Status503ServiceUnavailable, (nameof(InvoerenPage.Form), form),
        (nameof(InvoerenPage.Token), door.Tokens?.Make(clock.GetUtcNow())),
        (nameof(InvoerenPage.Trouble), EntryWords.NotSent(HubAnswer.Away)));
}
