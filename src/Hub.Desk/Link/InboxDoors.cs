using Hub.Contracts.Privacy;
using Hub.Contracts.ReadAlong;
using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Hosting.Http;

namespace Hub.Desk.Link;

/// <summary>
/// The doors through which a browser reaches the team inbox: those of this list and no other, from the desk's own pages only.
/// </summary>
internal sealed class InboxDoors(HubLink hub)
{
    private const int LargestBody = 2 * 1024 * 1024; // a case sealed anew, and once more for learning

    private static readonly string[] Posts = [InboxRoutes.Open, InboxRoutes.Original, InboxRoutes.Accept, InboxRoutes.Return,
        InboxRoutes.HandOver, InboxRoutes.Close, InboxRoutes.Decision, InboxRoutes.Decide, InboxRoutes.Escalate, InboxRoutes.Remark,
        InboxRoutes.Reassign, SameMatterRoutes.Join, SameMatterRoutes.Separate,
        ReadAlongRoutes.Invite, ReadAlongRoutes.Open, ReadAlongRoutes.End, WijkRoutes.Plan];

    /// <summary>Maps them under the desk's own root.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        foreach (var route in Posts)
        {
            desk.MapPost(route, context => PassAsync(context, HttpMethod.Post, route));
        }
        desk.MapGet(InboxRoutes.Next, context => PassAsync(context, HttpMethod.Get, InboxRoutes.Next));
    }

    /// <summary>Writes a refusal for the page's own program: what happened in Dutch, and a code to tell it by.</summary>
    public static Task RefuseAsync(HttpContext context, Refusal refusal)
        => ProblemWriter.WriteAsync(
            context,
            new Problem(
                refusal.Status, "Dit ging niet", refusal.Words,
                refusal.Code is { } code ? [new ProblemError("$", "zie detail", code)] : []));

    /// <summary>
    /// Whether a request comes from a page of the desk. A browser says from where it calls; another site's page is shown the door.
    /// </summary>
    public static bool IsOwnPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    private async Task PassAsync(HttpContext context, HttpMethod method, string route)
    {
        if (!IsOwnPage(context.Request))
        {
            await RefuseAsync(context, Refusal.Of(new HubAnswer(403, "", [])));
            return;
        }
        if (Caller.Of(context.Request) is not { } caller)
        {
            await RefuseAsync(context, Refusal.Of(new HubAnswer(401, "", [])));
            return;
        }
        if (PathOf(context, route) is not { } path)
        {
            await RefuseAsync(context, Refusal.Of(new HubAnswer(404, "", [])));
            return;
        }
        await hub.PassAsync(context, method, path, caller.Bearer, LargestBody, Refusal.Of);
    }

    // Put together from what was understood, never from what was asked.
    private static string? PathOf(HttpContext context, string route)
    {
        var values = context.Request.RouteValues;
        var path = route.Replace("{id:guid}", Guid.Parse((string)values["id"]!).ToString("D"), StringComparison.Ordinal);
        if (values["team"] is not string team)
        {
            return path;
        }
        try
        {
            return path.Replace("{team}", team is "triage" or InboxRoutes.Above ? team : new TeamId(team).Value, StringComparison.Ordinal);
        }
        catch (ContractViolationException)
        {
            return null;
        }
    }
}
