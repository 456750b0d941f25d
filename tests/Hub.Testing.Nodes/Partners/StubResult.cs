using Microsoft.AspNetCore.Http;

namespace Hub.Testing.Nodes.Partners;

/// <summary>An answer of a stub partner with headers.</summary>
internal sealed class StubResult(int status, string? retryAfter, params (string Name, string Value)[] headers) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            httpContext.Response.Headers.RetryAfter = retryAfter;
        }
        foreach (var (name, value) in headers)
        {
            httpContext.Response.Headers[name] = value;
        }
        return Task.CompletedTask;
    }
}
