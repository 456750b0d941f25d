using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Hosting.Http;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps both; once a process. Ready when every <see cref="IReadiness"/> is.</summary>
    public static IEndpointRouteBuilder MapHubHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", (RequestDelegate)(context => Write(context, 200, [("process", true)])));
        endpoints.MapGet("/health/ready", (RequestDelegate)Ready);
        return endpoints;
    }

    private static async Task Ready(HttpContext context)
    {
        var parts = new List<(string Name, bool Ready)>();
        foreach (var part in context.RequestServices.GetServices<IReadiness>())
        {
            parts.Add((part.Name, await IsReady(part, context.RequestAborted)));
        }
        await Write(context, parts.TrueForAll(part => part.Ready) ? 200 : 503, parts);
    }

    private static async Task<bool> IsReady(IReadiness part, CancellationToken cancellationToken)
    {
        try
        {
            return await part.IsReadyAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(3), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return false;
        }
    }

    private static Task Write(HttpContext context, int status, IReadOnlyCollection<(string Name, bool Ready)> parts)
    {
        if (status != 200)
        {
            var missing = string.Join(", ", parts.Where(part => !part.Ready).Select(part => part.Name));
            return ProblemWriter.Write(context, new Problem(status, "Not ready", $"Not ready: {missing}."));
        }
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            JsonSerializer.Serialize(new { status = "ok", parts = parts.Select(part => part.Name) }), context.RequestAborted);
    }
}
