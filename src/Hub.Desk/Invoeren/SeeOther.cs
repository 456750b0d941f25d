namespace Hub.Desk.Invoeren;

/// <summary>Shows another page of the desk, so that who looks again sends nothing again.</summary>
/// <param name="path">The page.</param>
internal sealed class SeeOther(string path) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
