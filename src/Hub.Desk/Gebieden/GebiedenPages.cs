using Hub.Contracts;
using Hub.Contracts.TeamInbox;
using Hub.Desk.Frame;
using Hub.Desk.Link;

namespace Hub.Desk.Gebieden;

/// <summary>
/// What waits, came back or is late in the areas of a wijkregisseur or gebiedsmakelaar, as envelopes, and giving it to another team.
/// </summary>
internal sealed class GebiedenPages(InboxParts parts, TimeProvider clock)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("gebieden", () => Screen.Of<GebiedenPage>());
        desk.MapGet("deel/gebieden", ListAsync);
    }

    private Task ListAsync(HttpContext context) => parts.ShowAsync(
        context,
        caller => (InboxRoutes.Areas, (answer, names) => Screen.Of<GebiedenList>(
            (nameof(GebiedenList.Found), HubJson.Read<InboxPage>(answer.Body)),
            (nameof(GebiedenList.Team), caller.Team),
            (nameof(GebiedenList.Names), names),
            (nameof(GebiedenList.Now), clock.GetUtcNow()))),
        Refusal.Of);
}
