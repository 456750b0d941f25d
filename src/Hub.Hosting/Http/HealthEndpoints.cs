using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Hosting.Http;

/// <summary><c>/health/live</c>, <c>/health/ready</c> and, for adapters, <c>/health/intake</c>.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps both; once a process. Ready when every <see cref="IReadiness"/> is.</summary>
    public static IEndpointRouteBuilder MapHubHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", (RequestDelegate)(context => WriteAsync(context, 200, [("process", true)])));
        endpoints.MapGet("/health/ready", (RequestDelegate)(context => AnswerAsync(context, static _ => true)));
        return endpoints;
    }

    /// <summary>
    /// Maps <c>/health/intake</c>, for who spreads partners over adapters: ready while signals can be taken in. A broker or router that is
    /// away
    /// does not matter to it, since the spool waits; <c>/health/ready</c> says that something is wrong.
    /// </summary>
    public static IEndpointRouteBuilder MapHubIntakeHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/intake", (RequestDelegate)(context => AnswerAsync(context, static part => part.IsForIntake)));
        return endpoints;
    }

    private static async Task AnswerAsync(HttpContext context, Func<IReadiness, bool> which)
    {
        var parts = await context.RequestServices.GetRequiredService<WorkerParts>().AskAsync(which, context.RequestAborted);
        await WriteAsync(context, parts.All(part => part.Ready) ? 200 : 503, parts);
    }

    private static Task WriteAsync(HttpContext context, int status, IReadOnlyCollection<(string Name, bool Ready)> parts)
    {
        if (status != 200)
        {
            var missing = string.Join(", ", parts.Where(part => !part.Ready).Select(part => part.Name));
            return ProblemWriter.WriteAsync(context, new Problem(status, "Not ready", $"Not ready: {missing}."));
        }
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(
            JsonSerializer.Serialize(new { status = "ok", parts = parts.Select(part => part.Name) }), context.RequestAborted);
    }
}
