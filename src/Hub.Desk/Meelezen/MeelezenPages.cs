using Hub.Contracts;
using Hub.Contracts.ReadAlong;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Hub.Desk.Postvak;

namespace Hub.Desk.Meelezen;

/// <summary>Who reads along in a case of the team, and the cases in which one reads along oneself.</summary>
internal sealed class MeelezenPages(InboxParts parts, TimeProvider clock)
{
    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("postvak/{id:guid}/meelezers", (Guid id) => Screen.Of<MeelezersPage>((nameof(MeelezersPage.Id), id)));
        desk.MapGet("meelezen", () => Screen.Of<MeelezenPage>());
        desk.MapGet("deel/meelezers/{id:guid}", ReadersAsync);
        desk.MapGet("deel/meelezen", ReadingAsync);
    }

    private Task ReadersAsync(HttpContext context, Guid id) => parts.ShowAsync(
        context,
        caller => (ReadAlongRoutes.Readers.Replace("{id:guid}", id.ToString("D"), StringComparison.Ordinal), (answer, names) =>
        {
            var form = HubJson.Read<ReadersForm>(answer.Body);
            return Screen.Of<MeelezersPart>(
                (nameof(MeelezersPart.Form), form),
                (nameof(MeelezersPart.Words), new EntryWords(form.Delivery, caller.Team, names, clock.GetUtcNow())),
                (nameof(MeelezersPart.Team), caller.Team),
                (nameof(MeelezersPart.Names), names));
        }
        ),
        Refusal.Of);

    private Task ReadingAsync(HttpContext context) => parts.ShowAsync(
        context,
        caller => (ReadAlongRoutes.Reading, (answer, names) => Screen.Of<MeelezenPart>(
            (nameof(MeelezenPart.Page), HubJson.Read<ReadAlongPage>(answer.Body)),
            (nameof(MeelezenPart.Team), caller.Team),
            (nameof(MeelezenPart.Names), names))),
        Refusal.Of);
}
