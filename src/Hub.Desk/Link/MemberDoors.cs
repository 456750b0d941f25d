using Hub.Contracts.Members;

namespace Hub.Desk.Link;

/// <summary>
/// The doors through which a browser keeps the members of its team: those of this list and no other, from the desk's own pages only. What
/// is wrapped for a device passes as it is.
/// </summary>
internal sealed class MemberDoors(HubLink hub)
{
    private const int LargestBody = 4 * 1024 * 1024; // a new key for every member of a large team

    private static readonly string[] Posts =
    [
        MemberRoutes.Admit, MemberRoutes.Remove, MemberRoutes.Term, MemberRoutes.Rewrap, MemberRoutes.Notices,
    ];
    private static readonly string[] Gets = [MemberRoutes.Members, MemberRoutes.Membership];

    /// <summary>Maps them under the desk's own root.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        foreach (var route in Posts)
        {
            desk.MapPost(route, context => PassAsync(context, HttpMethod.Post, route));
        }
        foreach (var route in Gets)
        {
            desk.MapGet(route, context => PassAsync(context, HttpMethod.Get, route));
        }
        desk.MapPost(MemberRoutes.Members, AskAsync);
    }

    // Who asks to join has nothing yet that proves anything.
    private Task AskAsync(HttpContext context)
        => InboxDoors.IsOwnPage(context.Request)
            ? hub.PassAsync(context, HttpMethod.Post, MemberRoutes.Members, null, LargestBody, MemberRefusal.Of)
            : InboxDoors.RefuseAsync(context, Refusal.Of(new HubAnswer(403, "", [])));

    private Task PassAsync(HttpContext context, HttpMethod method, string route)
        => !InboxDoors.IsOwnPage(context.Request) ? InboxDoors.RefuseAsync(context, Refusal.Of(new HubAnswer(403, "", [])))
            : Caller.Of(context.Request) is not { } caller ? InboxDoors.RefuseAsync(context, Refusal.Of(new HubAnswer(401, "", [])))
            : hub.PassAsync(context, method, OperationsDoors.PathOf(context.Request, route), caller.Bearer, LargestBody, MemberRefusal.Of);
}
