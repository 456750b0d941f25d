namespace Hub.Desk.Provider;

/// <summary>
/// The cookie with a session's secret: until the browser closes, for no script, over TLS only where the desk has it, and sent by the desk's
/// own pages alone.
/// </summary>
internal static class SessionCookie
{
    private const string Secure = "__Host-hub-desk"; // the prefix makes browsers refuse it from anything but this very host, over TLS
    private const string Local = "hub-desk";
    private const int Length = 43;

    /// <summary>The secret that a request brings; null for none.</summary>
    public static string? Of(HttpRequest request)
        => (request.Cookies[Secure] ?? request.Cookies[Local]) is { Length: Length } secret ? secret : null;

    /// <summary>Gives a browser a secret.</summary>
    public static void Set(HttpContext context, string secret, bool tls)
        => context.Response.Cookies.Append(tls ? Secure : Local, secret, Options(tls));

    /// <summary>Takes it away.</summary>
    public static void Clear(HttpContext context)
    {
        foreach (var (name, tls) in new[] { (Secure, true), (Local, false) })
        {
            if (context.Request.Cookies.ContainsKey(name))
            {
                context.Response.Cookies.Delete(name, Options(tls));
            }
        }
    }

    private static CookieOptions Options(bool tls)
        => new() { HttpOnly = true, Secure = tls, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };
}
