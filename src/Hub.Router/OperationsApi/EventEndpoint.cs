using Hub.Contracts.Operations;
using Hub.Hosting.Http;

namespace Hub.Router.OperationsApi;

/// <summary>The door behind which a board listens: server-sent events.</summary>
internal sealed class EventEndpoint(OperatorGate gate, EventListeners listeners, IHostApplicationLifetime lifetime)
{
    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapGet(OperationsRoutes.Events, gate.ToRead((context, _) => ListenAsync(context)));

    private async Task ListenAsync(HttpContext context)
    {
        if (listeners.Join() is not { } listener)
        {
            await ProblemWriter.WriteAsync(
                context, Problem.Of(503) with { Title = "Too many listen", Detail = "Close a board that nobody looks at." },
                TimeSpan.FromSeconds(30));
            return;
        }
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            var whole = await listeners.WholeAsync(end.Token);
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync("retry: 5000\n\n"u8.ToArray(), end.Token);
            foreach (var one in whole)
            {
                await context.Response.Body.WriteAsync(one.Bytes, end.Token);
            }
            await context.Response.Body.FlushAsync(end.Token);
            await foreach (var change in listener.Reader.ReadAllAsync(end.Token))
            {
                if (!gate.StillKnows(context))
                {
                    return; // the key was taken away: it hears nothing more
                }
                await context.Response.Body.WriteAsync(change.Bytes, end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // the board closed, or the router stops: it connects anew
        }
        finally
        {
            listeners.Leave(listener);
        }
    }
}
