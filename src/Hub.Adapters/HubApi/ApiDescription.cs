using System.Reflection;

namespace Hub.Adapters.HubApi;

/// <summary><c>GET /openapi.json</c>: what every JSON door asks and answers. Open to all, also for tools in a browser.</summary>
internal static class ApiDescription
{
    private const string Name = "Hub.Adapters.openapi.json";

    /// <summary>Answers with the description.</summary>
    public static async Task Get(HttpContext context)
    {
        await using var description = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)!;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = description.Length;
        await description.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
