using Hub.Contracts;
using Hub.Contracts.Wijk;
using Hub.Desk.Frame;
using Hub.Desk.Link;

namespace Hub.Desk.Wijk;

/// <summary>
/// How the areas of a team stand, and the agenda of its next meeting: what the hub lets that team see, and nothing that the desk adds.
/// </summary>
internal sealed class WijkPages(InboxParts parts, TimeProvider clock)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("wijk", () => Screen.Of<WijkPage>());
        desk.MapGet("wijk/agenda", () => Screen.Of<AgendaPage>());
        desk.MapGet("deel/wijk", context => ShowAsync<WijkPart>(context));
        desk.MapGet("deel/wijk/agenda", context => ShowAsync<AgendaPart>(context));
    }

    private Task ShowAsync<TPart>(HttpContext context)
        where TPart : WijkPartBase
        => parts.ShowAsync(
            context,
            caller => (WijkRoutes.Wijk, (answer, names) => Screen.Of<TPart>(
                (nameof(WijkPartBase.Found), HubJson.Read<WijkStand>(answer.Body)),
                (nameof(WijkPartBase.Team), caller.Team),
                (nameof(WijkPartBase.Asked), context.Request.Query["gebied"].ToString()),
                (nameof(WijkPartBase.Names), names),
                (nameof(WijkPartBase.Now), clock.GetUtcNow()))),
            Refusal);

    private static Refusal Refusal(HubAnswer answer)
        => Link.Refusal.Of(answer) is { Status: 403, Code: "no-wijk" } said
            ? said with
            {
                Words = "Dit scherm is voor wie een wijk in de gaten houdt: wijkregisseur, gebiedsmakelaar, netwerkregisseur, "
                    + "aanvoerder en "
                    + "wijkteam. Uw team heeft een postvak; ga daarheen.",
            }
            : Link.Refusal.Of(answer);
}
