using Hub.Contracts;
using Hub.Contracts.SameMatter;
using Hub.Contracts.TeamInbox;
using Hub.Desk.Frame;
using Hub.Desk.Link;

namespace Hub.Desk.Postvak;

/// <summary>
/// The list of a team and one delivery of it: a frame for all, and parts that the page asks for with a token that its browser signed.
/// </summary>
internal sealed class PostvakPages(InboxParts parts, TimeProvider clock)
{
    /// <summary>How many deliveries a page of the list shows.</summary>
    public const int PageSize = 20;

    private const string WholePages = "100"; // for a search, which the browser does

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("postvak", () => Screen.Of<PostvakPage>());
        desk.MapGet("postvak/{id:guid}", (Guid id) => Screen.Of<ZaakPage>((nameof(ZaakPage.Id), id)));
        desk.MapGet("postvak/{id:guid}/samen", (Guid id) => Screen.Of<SamenPage>((nameof(SamenPage.Id), id)));
        desk.MapGet("deel/postvak", ListAsync);
        desk.MapGet("deel/samen/{id:guid}", TogetherAsync);
        desk.MapGet("deel/zaak/{id:guid}", OneAsync);
        desk.MapGet("woorden", () => Results.Json(DeskVocabulary.All));
    }

    private Task ListAsync(HttpContext context) => parts.ShowAsync(
        context,
        caller =>
        {
            var filter = InboxFilter.Of(context.Request.Query["toon"]);
            var page = int.TryParse(context.Request.Query["pagina"], out var asked) ? Math.Clamp(asked, 1, 5_000) : 1;
            var size = context.Request.Query["per"] == WholePages ? InboxPage.Most : PageSize;
            return (
                $"{InboxRoutes.Deliveries}?state={filter.State}&limit={size}&offset={(page - 1) * size}",
                (answer, names) => Screen.Of<PostvakList>(
                (nameof(PostvakList.Filter), filter),
                (nameof(PostvakList.Number), page),
                (nameof(PostvakList.Found), HubJson.Read<InboxPage>(answer.Body)),
                (nameof(PostvakList.Team), caller.Team),
                (nameof(PostvakList.Names), names),
                (nameof(PostvakList.Now), clock.GetUtcNow())));
        },
        Refusal.Of);

    private Task TogetherAsync(HttpContext context, Guid id) => parts.ShowAsync(
        context, caller => (SameMatterRoutes.Form.Replace("{id:guid}", id.ToString("D"), StringComparison.Ordinal), (answer, names)
            => Screen.Of<SamenPart>(
                (nameof(SamenPart.Form), HubJson.Read<SameMatterForm>(answer.Body)),
                (nameof(SamenPart.Team), caller.Team),
                (nameof(SamenPart.Names), names),
                (nameof(SamenPart.Now), clock.GetUtcNow()))),
        Refusal.Of);

    private Task OneAsync(HttpContext context, Guid id) => parts.ShowAsync(
        context,
        caller => (InboxRoutes.Delivery.Replace(
            "{id:guid}", id.ToString("D"), StringComparison.Ordinal), (answer, names) => Screen.Of<ZaakPart>(
            (nameof(ZaakPart.Words), new EntryWords(HubJson.Read<InboxEntry>(answer.Body), caller.Team, names, clock.GetUtcNow())),
            (nameof(ZaakPart.Team), caller.Team),
            (nameof(ZaakPart.Names), names))),
        Refusal.Of);
}
