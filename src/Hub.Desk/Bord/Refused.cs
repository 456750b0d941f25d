using Hub.Desk.Link;

namespace Hub.Desk.Bord;

/// <summary>A part that the hub did not give, as an answer.</summary>
/// <param name="refusal">Why.</param>
internal sealed class Refused(Refusal refusal) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => InboxDoors.RefuseAsync(httpContext, refusal);
}
