using Hub.Contracts;
using Hub.Contracts.Members;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Desk.Provider;

namespace Hub.Desk.Leden;

/// <summary>
/// The members of a team, and the screen on which a device asks to be one. Which words a device's key gives, only browsers reckon.
/// </summary>
internal sealed class LedenPages(InboxParts parts, DeskProviders providers, TimeProvider clock)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("leden", () => Screen.Of<LedenPage>());
        desk.MapGet("toelating", () => Screen.Of<ToelatingPage>((nameof(ToelatingPage.Providers), providers.Names)));
        desk.MapGet("deel/leden", ListAsync);
    }

    private Task ListAsync(HttpContext context) => parts.ShowAsync(
        context,
        caller => (MemberRoutes.Members, (answer, names) => Screen.Of<LedenList>(
            (nameof(LedenList.Found), HubJson.Read<TeamMembers>(answer.Body)),
            (nameof(LedenList.Team), caller.Team),
            (nameof(LedenList.Names), names),
            (nameof(LedenList.Now), clock.GetUtcNow()))),
        MemberRefusal.Of);
}
