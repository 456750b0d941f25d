namespace Hub.Desk.Frame;

/// <summary>
/// What every answer of the desk has besides the hub's own headers: a browser runs the desk's own files only, sends nothing elsewhere, and
/// no other site may frame
/// or call it. No cookie is enough for anything: what an act needs is in a header too, which no other site can make a browser send.
/// </summary>
internal sealed class DeskHeaders : IEndpointFilter
{
    /// <summary>Own files only; nothing inline, nothing of others.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'none'; object-src "
            + "'none'; worker-src 'none'; "
        + "frame-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return await next(context);
    }
}
