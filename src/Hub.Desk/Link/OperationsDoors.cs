using Hub.Contracts.Operations;

namespace Hub.Desk.Link;

/// <summary>
/// The doors through which an operator's browser reaches the operations API: those of this list and no other, from the desk's own pages
/// only. Envelopes pass, never content.
/// </summary>
internal sealed class OperationsDoors(HubLink hub, IHostApplicationLifetime lifetime)
{
    private const int LargestBody = 64 * 1024; // a thousand ids

    private static readonly string[] Posts =
    [
        OperationsRoutes.FindSignals, OperationsRoutes.ClearAlarm, OperationsRoutes.ReplayOne, OperationsRoutes.DiscardOne,
        OperationsRoutes.Replay, OperationsRoutes.Discard,
    ];

    /// <summary>Maps them under the desk's own root.</summary>
    public void Map(IEndpointRouteBuilder desk)
    {
        foreach (var route in Posts)
        {
            desk.MapPost(route, context => EnterAsync(
                context,
                key => hub.PassAsync(context, HttpMethod.Post, PathOf(context.Request, route), key, LargestBody, OperatorRefusal.Of)));
        }
        desk.MapGet(OperationsRoutes.Events, context => EnterAsync(context, key => ListenAsync(context, key)));
    }

    /// <summary>Lets a request in that comes from a page of the desk and brings a key.</summary>
    public static Task EnterAsync(HttpContext context, Func<string, Task> pass)
        => !InboxDoors.IsOwnPage(context.Request) ? InboxDoors.RefuseAsync(context, OperatorRefusal.OtherSite)
            : OperatorBearer.Of(context.Request) is { } key ? pass(key)
            : InboxDoors.RefuseAsync(context, OperatorRefusal.Of(new HubAnswer(401, "", [])));

    /// <summary>An address of the hub, put together from what was understood, never from what was asked.</summary>
    public static string PathOf(HttpRequest request, string route)
        => request.RouteValues["id"] is not string id
            ? route
            : route.Replace("{id:guid}", Guid.Parse(id).ToString("D"), StringComparison.Ordinal);

    // What the hub sends goes on at once, piece by piece, until the browser leaves, the hub ends or the desk stops.
    private async Task ListenAsync(HttpContext context, string key)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var answer = await hub.StreamAsync(OperationsRoutes.Events, key, context.Response, end.Token);
            if (!context.Response.HasStarted)
            {
                await InboxDoors.RefuseAsync(context, OperatorRefusal.Of(answer));
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // nobody listens any more, or the desk stops: the browser connects anew
        }
    }
}
