namespace Hub.Desk.Provider;

/// <summary>
/// The cookie with a session's secret: until the browser closes, for no script, over TLS only where the desk has it, and sent by the desk's
/// own pages alone.
/// </summary>
internal static class SessionCookie
{
    private const string Local = "hub-desk";
    private const int Length = 43;
    private static readonly string Secure = NameOf(Local, tls: true);

    /// <summary>The name of a cookie of the desk: with TLS one that browsers take from nobody but this very host, over TLS.</summary>
    public static string NameOf(string name, bool tls) => tls ? $"__Host-{name}" : name;

    /// <summary>
    /// The secret that a request brings; null for none. Where there is TLS, only what nobody but this host can have put there: any other
    /// program on the host, or whoever can answer for it in the clear, could plant a cookie without the prefix.
    /// </summary>
    public static string? Of(HttpRequest request, bool tls)
        => request.Cookies[tls ? Secure : Local] is { Length: Length } secret ? secret : null;

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
