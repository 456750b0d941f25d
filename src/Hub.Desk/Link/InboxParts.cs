using Hub.Contracts.Privacy;

namespace Hub.Desk.Link;

/// <summary>
/// Parts of a screen that a page asks for with a token that its browser signed: what the hub says, rendered; a refusal in words.
/// </summary>
internal sealed class InboxParts(HubLink hub, DirectoryOfHub directory)
{
    /// <summary>Asks the hub and shows its answer.</summary>
    /// <param name="context">The page's call.</param>
    /// <param name="ask">What to ask for whom, and how the answer is shown.</param>
    /// <param name="refusal">The words for a refusal of the hub.</param>
    public async Task ShowAsync(
        HttpContext context, Func<Caller, (string Path, Func<HubAnswer, Names?, IResult> Show)> ask, Func<HubAnswer, Refusal> refusal)
    {
        if (!InboxDoors.IsOwnPage(context.Request) || Caller.Of(context.Request) is not { } caller)
        {
            await InboxDoors.RefuseAsync(
                context, Refusal.Of(new HubAnswer(InboxDoors.IsOwnPage(context.Request) ? 401 : 403, "", [])));
            return;
        }
        var (path, show) = ask(caller);
        var answer = await hub.SendAsync(HttpMethod.Get, path, caller.Bearer, default, SignedInPerson.Of(context), context.RequestAborted);
        if (!answer.IsGood)
        {
            await InboxDoors.RefuseAsync(context, refusal(answer));
            return;
        }
        try
        {
            await show(answer, await directory.GetAsync(context.RequestAborted)).ExecuteAsync(context);
        }
        catch (ContractViolationException)
        {
            await InboxDoors.RefuseAsync(context, new Refusal(
                502, null, "Het bureau begrijpt het antwoord van de hub niet: een van de twee is ouder. Vraag de beheerder beide bij te "
                    + "werken."));
        }
    }
}
