using Hub.Desk.Link;

namespace Hub.Desk.Provider;

/// <summary>
/// Puts who signed in beside each call of a browser that brings a session, with a token that lives; one that the provider ended is gone.
/// </summary>
internal sealed class SessionFilter(DeskProviders providers, DeskSessions sessions, TokenRenewal renewal) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (SessionCookie.Of(http.Request, providers.IsTls(http.Request)) is { } secret && sessions.Find(secret) is { } session)
        {
            if (await renewal.GoesOnAsync(session, http.RequestAborted))
            {
                http.Features.Set(session);
                http.Features.Set(new SignedInPerson(session.IdToken));
            }
            else
            {
                sessions.End(secret);
                SessionCookie.Clear(http);
            }
        }
        return await next(context);
    }
}
