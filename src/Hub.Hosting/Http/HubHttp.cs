using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Hub.Hosting.Http;

/// <summary>What every HTTP answer of the hub has: security headers, API version, problem+json for each fault, no trailing slash.</summary>
/// <remarks>NLGov REST API Design Rules 2.2. Registered before routing, once a process.</remarks>
public sealed class HubHttp(RequestDelegate next, ILogger<HubHttp> logger)
{
    /// <summary>The version of the API in full.</summary>
    public const string ApiVersion = "1.0.0";

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        AddHeaders(context.Response.Headers);
        if (context.Request.Path.Value is { Length: > 1 } path && path[^1] == '/')
        {
            if (IsPersons(context.Request))
            {
                context.Response.Redirect(path.TrimEnd('/') + context.Request.QueryString, permanent: true, preserveMethod: true);
                return;
            }
            await ProblemWriter.WriteAsync(context, Problem.Of(404));
            return;
        }
        if (context.Request.Headers.ContentEncoding is { Count: > 0 } encodings
            && encodings.Any(encoding => encoding is not (null or "" or "identity")))
        {
            await ProblemWriter.WriteAsync(
                context, Problem.Of(415) with { Detail = "Send the body as it is: it has a Content-Encoding, and none is read." });
            return;
        }
        try
        {
            await next(context);
        }
        catch (IOException fault) when (fault.InnerException is OverflowException && !context.Response.HasStarted)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(400) with { Detail = "The size of a chunk of the body cannot be read." });
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(fault.StatusCode));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // the sender hung up
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            Log.RequestFailed(logger, fault.GetType().Name, context.GetEndpoint()?.DisplayName ?? "-");
            AddHeaders(context.Response.Headers);
            await ProblemWriter.WriteAsync(context, Problem.Of(500));
        }
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await ProblemWriter.WriteAsync(context, Problem.Of(context.Response.StatusCode));
        }
    }

    // Somebody typed it in a browser; a program hears that there is no such address. Nobody is sent elsewhere: "//example.org/" is a site.
    private static bool IsPersons(HttpRequest request)
        => HttpMethods.IsGet(request.Method) && request.Path.Value is ['/', >= 'a' and <= 'z', ..]
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers["API-Version"] = ApiVersion;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
